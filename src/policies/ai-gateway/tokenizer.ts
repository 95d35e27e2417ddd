/** Counts the tokens of text with OpenAI's encoding o200k_base. */
export type Tokenizer = (text: string) => number

let loaded: Tokenizer | undefined
let loading: Promise<Tokenizer> | undefined

/** Loads the tokenizer; its tables are 2 MB and few policies need them. */
export function loadTokenizer(): Promise<Tokenizer> {
  loading ??= import('gpt-tokenizer/encoding/o200k_base').then(({ countTokens }) => {
    // Special tokens such as <|endoftext|> in a prompt are plain text here.
    const options = { disallowedSpecial: new Set<string>() }
    loaded = (text) => countTokens(text, options)
    return loaded
  })
  return loading
}

/** The tokenizer, at once where it is loaded. */
export function tokenizer(): Tokenizer | Promise<Tokenizer> {
  return loaded ?? loadTokenizer()
}
