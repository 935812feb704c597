/** Ways of sending a text to whoever runs the site. Runs in the browser too. */

/** Address that opens a mail with subject and text filled in. */
export function mailAddress(contact: string, subject: string, text: string): string {
  return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
}

/** Address that opens a new issue with title and text filled in. */
export function issueAddress(issues: string, title: string, text: string): string {
  const address = new URL(issues);
  address.searchParams.set('title', title);
  address.searchParams.set('body', text);
  return address.href;
}
