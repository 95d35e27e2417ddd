import { defineClass, defineEnum } from '../../type-system/declare.ts'
import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { DotnetObject } from '../../values/object.ts'
import type { LoadSettings } from '../reading/load.ts'

/** `JsonLoadSettings`: comments are ignored, repeated names replace, by default. */
class LoadSettingsValue extends DotnetObject {
  comments = 0
  duplicates = 0

  override get dotnetType(): DotnetType {
    return typeNamed('Newtonsoft.Json.Linq.JsonLoadSettings')
  }
}

declare module '../../type-system/signature-types.ts' {
  interface DotnetTypes {
    JsonLoadSettings: LoadSettingsValue
    CommentHandling: number
    DuplicatePropertyNameHandling: number
  }
  interface DotnetStructs {
    CommentHandling: true
    DuplicatePropertyNameHandling: true
  }
}

export function loadSettingsOf(settings: LoadSettingsValue | null): LoadSettings | null {
  return settings
}

export const commentHandling = defineEnum('Newtonsoft.Json.Linq.CommentHandling', { Ignore: 0, Load: 1 })
export const duplicateHandling = defineEnum('Newtonsoft.Json.Linq.DuplicatePropertyNameHandling', {
  Replace: 0,
  Ignore: 1,
  Error: 2,
})

/** `Newtonsoft.Json.Linq.JsonLoadSettings`. */
export const loadSettings = defineClass<LoadSettingsValue>()('Newtonsoft.Json.Linq.JsonLoadSettings', {
  members: {
    'new()': () => new LoadSettingsValue(),
    'CommentHandling CommentHandling { get; set; }': {
      get: (self) => self.comments,
      set: (self, value) => {
        self.comments = value
      },
    },
    'DuplicatePropertyNameHandling DuplicatePropertyNameHandling { get; set; }': {
      get: (self) => self.duplicates,
      set: (self, value) => {
        self.duplicates = value
      },
    },
  },
})
