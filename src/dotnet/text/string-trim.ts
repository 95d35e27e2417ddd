import { isWhiteSpace } from './unicode-category.ts'

/** Which ends are trimmed. */
export type TrimSide = 'both' | 'start' | 'end'

/** `Trim`, `TrimStart`, `TrimEnd`: removes the characters, or white space where none are given. */
export function trim(text: string, side: TrimSide = 'both', chars: readonly number[] | null = null): string {
  const goes = !chars || chars.length === 0 ? isWhiteSpace : (unit: number): boolean => chars.includes(unit)
  let start = 0
  let end = text.length
  if (side !== 'end') while (start < end && goes(text.charCodeAt(start))) start++
  if (side !== 'start') while (end > start && goes(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}
