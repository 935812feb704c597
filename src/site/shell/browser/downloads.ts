import downloads from 'script:downloads';
import { loadAsset, root } from '../../ui/browser/site.ts';

/** What the script of downloads hands over: makes the file that a link names. */
type DownloadScript = { take: (link: HTMLAnchorElement) => Promise<void> };

/**
 * Links to files that are made here (`data-file`) and else lie in a zip, to which they lead without scripts, or where the file cannot be made. The
 * script is loaded when the first is followed.
 */
export function offerDownloads(): void {
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-file]') : null;
    if (!link || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    loadAsset<DownloadScript>(downloads, 'downloads')
      .then(({ take }) => take(link))
      .catch(() => location.assign(link.href || root));
  });
}
