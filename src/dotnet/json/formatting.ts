import { defineEnum } from '../type-system/declare.ts'

/** `Newtonsoft.Json.Formatting`. */
export const formatting = defineEnum('Newtonsoft.Json.Formatting', { None: 0, Indented: 1 })
