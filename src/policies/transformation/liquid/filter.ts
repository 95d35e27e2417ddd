/** A filter of a template: the value on its left and its arguments. What it throws fails the policy. */
export type Filter = (value: unknown, ...args: readonly unknown[]) => unknown
