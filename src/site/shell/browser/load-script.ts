import { root } from '../../ui/browser/site.ts';

/** Loads a script of `assets/` that does its work by itself. */
export function loadScript(file: string): void {
  const script = document.createElement('script');
  script.src = `${root}assets/${file}`;
  document.head.append(script);
}
