// Characters outside ISO 8859-1 that .NET writes as a similar one: first unit = byte * count (hexadecimal units), `-`
// where the byte stays the same along the run.
const table =
  '100=41 101=61 102=41 103=61 104=41 105=61 106=43 107=63 108=43 109=63 10a=43 10b=63 10c=43 10d=63 10e=44 ' +
  '10f=64 110=44 111=64 112=45 113=65 114=45 115=65 116=45 117=65 118=45 119=65 11a=45 11b=65 11c=47 11d=67 ' +
  '11e=47 11f=67 120=47 121=67 122=47 123=67 124=48 125=68 126=48 127=68 128=49 129=69 12a=49 12b=69 12c=49 ' +
  '12d=69 12e=49 12f=69 130=49 131=69 134=4a 135=6a 136=4b 137=6b 139=4c 13a=6c 13b=4c 13c=6c 13d=4c 13e=6c ' +
  '141=4c 142=6c 143=4e 144=6e 145=4e 146=6e 147=4e 148=6e 14c=4f 14d=6f 14e=4f 14f=6f 150=4f 151=6f 152=4f ' +
  '153=6f 154=52 155=72 156=52 157=72 158=52 159=72 15a=53 15b=73 15c=53 15d=73 15e=53 15f=73 160=53 161=73 ' +
  '162=54 163=74 164=54 165=74 166=54 167=74 168=55 169=75 16a=55 16b=75 16c=55 16d=75 16e=55 16f=75 170=55 ' +
  '171=75 172=55 173=75 174=57 175=77 176=59 177=79 178=59*2 17a=7a 17b=5a 17c=7a 17d=5a 17e=7a 180=62 189=44 ' +
  '191=46 192=66 197=49 19a=6c 19f=4f*2- 1a1=6f 1ab=74 1ae=54*2 1b0=75 1b6=7a 1cd=41 1ce=61 1cf=49 1d0=69 ' +
  '1d1=4f 1d2=6f 1d3=55 1d4=75 1d5=55 1d6=75 1d7=55 1d8=75 1d9=55 1da=75 1db=55 1dc=75 1de=41 1df=61 1e4=47 ' +
  '1e5=67 1e6=47 1e7=67 1e8=4b 1e9=6b 1ea=4f 1eb=6f 1ec=4f 1ed=6f 1f0=6a 261=67 2b9=27 2ba=22 2bc=27 2c4=5e ' +
  '2c6=5e 2c8=27 2cb=60 2cd=5f 2dc=7e 300=60 302=5e 303=7e 30e=22 331=5f*2- 2000=20*7- 2010=2d*2- 2013=2d*2- ' +
  '2018=27*2- 201a=2c 201c=22*3- 2022=2e 2026=2e 2032=27 2035=60 2039=3c 203a=3e 2122=54 ff01=21*30 ff20=40*63'

let bytes: Map<number, number> | undefined

/** The byte that .NET's Latin-1 encoding writes for a unit above 255: `A` for `Ā`, `?` where nothing is similar. */
export function latin1BestFit(unit: number): number {
  if (!bytes) {
    bytes = new Map()
    for (const entry of table.split(' ')) {
      const [from = '', rest = ''] = entry.split('=')
      const [byte = '', count = '1'] = rest.split('*')
      const step = count.endsWith('-') ? 0 : 1
      for (let i = 0; i < Number.parseInt(count, 10); i++) {
        bytes.set(Number.parseInt(from, 16) + i, Number.parseInt(byte, 16) + i * step)
      }
    }
  }
  return bytes.get(unit) ?? 63
}
