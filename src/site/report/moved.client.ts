/** Leads on to the report with the place that was asked for, which the refresh of the page would lose. */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link) location.replace(link.href + location.hash);
