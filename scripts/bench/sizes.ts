import { InvalidArgumentError } from 'commander';

/** A list of corpus sizes given as an option. @throws InvalidArgumentError where one is no positive whole number */
export function numbers(list: string): number[] {
  const sizes = list.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new InvalidArgumentError('Expected numbers, such as 5,300.');
  return sizes;
}
