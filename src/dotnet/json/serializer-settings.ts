import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'

/** `Newtonsoft.Json.JsonSerializerSettings`: expressions can name it but make none, so it always is null. */
export const serializerSettings = defineClass<never>()('Newtonsoft.Json.JsonSerializerSettings', {
  members: { 'new()': notBuilt('serializers') },
})

/** `Newtonsoft.Json.JsonConverter`: abstract, so that a list of them is empty. */
export const jsonConverter = defineClass<never>()('Newtonsoft.Json.JsonConverter', { isAbstract: true })
