const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** An ISO 8601 duration of days and smaller units in milliseconds; null for anything else. */
export function isoDuration(text: string): number | null {
  const parts = pattern.exec(text.trim().toUpperCase())
  if (!parts || !/\d/.test(text)) return null
  const [, days, hours, minutes, seconds] = parts
  return (
    Number(days ?? 0) * 86_400_000 +
    Number(hours ?? 0) * 3_600_000 +
    Number(minutes ?? 0) * 60_000 +
    Number(seconds ?? 0) * 1000
  )
}
