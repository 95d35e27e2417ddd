export { JsonToken as JToken } from './tokens/token.ts'
