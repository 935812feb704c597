/** How long a word at the foot stays, in milliseconds. */
const SHOWN = 4000;

let hiding: ReturnType<typeof setTimeout> | undefined;

/** Says something for a while, at the foot and to a screen reader. */
export function tell(words: string): void {
  const toast = document.getElementById('toast');
  if (!toast) return;
  toast.textContent = words;
  toast.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    toast.hidden = true;
  }, SHOWN);
}

/** Says at the head how far what was answered is written; `bad` marks a failure. */
export function sayStored(words: string, bad = false): void {
  const place = document.getElementById('saved');
  if (!place) return;
  place.textContent = words;
  place.classList.toggle('bad', bad);
}
