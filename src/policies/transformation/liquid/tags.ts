/** Tags that begin something, and the words that stand inside or end it. */
export const blockTags: Readonly<Record<string, { readonly end: string; readonly inside: readonly string[] }>> = {
  if: { end: 'endif', inside: ['elsif', 'else'] },
  unless: { end: 'endunless', inside: ['elsif', 'else'] },
  case: { end: 'endcase', inside: ['when', 'else'] },
  for: { end: 'endfor', inside: ['else'] },
  JSONArrayFor: { end: 'endJSONArrayFor', inside: [] },
  capture: { end: 'endcapture', inside: [] },
  tablerow: { end: 'endtablerow', inside: [] },
  comment: { end: 'endcomment', inside: [] },
  ifchanged: { end: 'endifchanged', inside: [] },
  literal: { end: 'endliteral', inside: [] },
  raw: { end: 'endraw', inside: [] },
}

/** Tags that stand alone. */
export const simpleTags: readonly string[] = ['assign', 'break', 'continue', 'cycle', 'decrement', 'increment']
