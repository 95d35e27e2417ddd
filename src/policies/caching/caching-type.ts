import { oneOf } from '../schema.ts'

export const cachingType = oneOf(['prefer-external', 'internal', 'external'], { default: 'prefer-external' })
