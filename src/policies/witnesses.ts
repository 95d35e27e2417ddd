/** A case for each policy that fails when the policy's effect is removed: `FILE › TEST`, checked by the tests. */
export const witnesses: Readonly<Record<string, string>> = {}
