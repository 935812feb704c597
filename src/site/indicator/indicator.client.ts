import { loadData } from '../ui/browser/site.ts';

/** What the script of the instrument hands over: it takes over the controls and draws for what the address asks. */
type Instrument = (form: HTMLFormElement, place: HTMLElement) => Promise<void>;

const form = document.querySelector<HTMLFormElement>('#filters');
const place = document.getElementById('instrument');

/** The instrument is loaded when a choice is made or the address asks for one; until then the page is as it was built. */
function start(): void {
  if (!form || !place) return;
  loadData<Instrument>(`assets/${form.dataset['script']}`, 'instrument')
    .then((takeOver) => takeOver(form, place))
    .catch(() => {
      const told = document.getElementById('learnt');
      if (told) told.textContent = form.dataset['failed'] ?? '';
    });
}

if (form && place) {
  form.addEventListener('focusin', start, { once: true });
  if (location.search !== '') start();
}
