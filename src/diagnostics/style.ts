/** Colours of a terminal, or none. */
export interface Style {
  error(text: string): string
  warning(text: string): string
  info(text: string): string
  caret(text: string): string
  faint(text: string): string
  strong(text: string): string
}

const same = (text: string): string => text

export const plainStyle: Style = { error: same, warning: same, info: same, caret: same, faint: same, strong: same }

const sequence =
  (code: string) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`

export const colourStyle: Style = {
  error: sequence('1;31'),
  warning: sequence('1;33'),
  info: sequence('1;36'),
  caret: sequence('1;31'),
  faint: sequence('2'),
  strong: sequence('1'),
}
