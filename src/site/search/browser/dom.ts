type Child = Node | string | null | undefined;

/** An element with attributes and children. Words go in as text, never as markup. Attributes that are null are left out. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined));
  return element;
}

/** Ticks along a line, one for each place of a hit, from 0 to 1. */
export function ticks(places: number[], label: string): SVGSVGElement {
  const line = (attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ class: 'barcode', width: '100%', height: '24', role: 'img', 'aria-label': label })) {
    svg.setAttribute(key, value);
  }
  svg.append(line({ class: 'base', x1: '0', x2: '100%', y1: '23.5', y2: '23.5' }));
  for (const x of new Set(places.map((place) => `${(place * 100).toFixed(2)}%`)))
    svg.append(line({ class: 'hit', x1: x, x2: x, y1: '4', y2: '23' }));
  return svg;
}
