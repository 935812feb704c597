import { loadData, root } from '../../ui/browser/site.ts';

/** What the script of downloads hands over: makes the file that a link names. */
type DownloadScript = { take: (link: HTMLAnchorElement) => Promise<void> };

/**
 * Links to files that are made here (`data-file`) and else lie in a zip, to which they lead without scripts, or where the file cannot be made. The
 * script is loaded when the first is followed; a place around the links names it.
 */
export function offerDownloads(): void {
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-file]') : null;
    const script = link?.closest<HTMLElement>('[data-downloads]')?.dataset['downloads'];
    if (!link || !script || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    loadData<DownloadScript>(`assets/${script}`.replace(/\.js$/, ''), 'downloads')
      .then(({ take }) => take(link))
      .catch(() => location.assign(link.href || root));
  });
}
