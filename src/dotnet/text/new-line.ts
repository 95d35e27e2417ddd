/** `Environment.NewLine`, as .NET has it where the self-hosted gateway runs. */
export const newLine = '\n'
