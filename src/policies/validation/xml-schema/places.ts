import type { Place } from '../json-schema/read-json.ts'

/** An element of a text with the places that .NET's reader tells: of its name and of its end tag's name. */
export interface PlacedElement {
  /** As written, with its prefix. */
  readonly name: string
  readonly start: Place
  /** Text directly inside, as written. */
  content: string
  end: Place
  /** Attribute names as written, with the place of each. */
  readonly attributes: ReadonlyMap<string, Place>
  readonly parent: PlacedElement | null
  readonly children: PlacedElement[]
  /** Where text other than white space begins directly inside. */
  text: Place | null
}

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g

/** The elements of a well-formed text, below a nameless one. */
export function placedElements(text: string): PlacedElement {
  const at = placesIn(text)
  const none = { line: 0, position: 0 }
  const root: PlacedElement = {
    name: '',
    start: none,
    content: '',
    end: none,
    attributes: new Map(),
    parent: null,
    children: [],
    text: null,
  }
  let open = root
  let last = 0
  for (const found of text.matchAll(markup)) {
    const between = text.slice(last, found.index)
    open.content += between
    const mark = /\S/.exec(between)
    if (mark && open.text === null) open.text = at(last + mark.index)
    last = found.index + found[0].length
    const [, closed, name, attributes, isEmpty] = found
    if (closed !== undefined) {
      open.end = at(found.index + 2)
      open = open.parent ?? root
    } else if (name !== undefined) {
      const start = at(found.index + 1)
      const attributesAt = found.index + 1 + name.length
      const element: PlacedElement = {
        name,
        start,
        content: '',
        end: start,
        attributes: new Map(
          [...(attributes ?? '').matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map((a) => [
            a[1] ?? '',
            at(attributesAt + a.index),
          ]),
        ),
        parent: open,
        children: [],
        text: null,
      }
      open.children.push(element)
      if (isEmpty !== '/') open = element
    }
  }
  return root
}

/** Line and position in it, both from 1. */
function placesIn(text: string): (offset: number) => Place {
  const lines = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines.push(i + 1)
  return (offset) => {
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lines[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, position: offset - (lines[low] ?? 0) + 1 }
  }
}

/** The element at a path such as `/o:order/item[2]` or, where there is a default namespace, `/*`/`*[2]`. */
export function elementAt(root: PlacedElement, path: string): PlacedElement | undefined {
  let element: PlacedElement | undefined = root
  for (const step of path.split('/').slice(1)) {
    const [, name, index] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? []
    const alike: PlacedElement[] | undefined = element?.children.filter((c) => name === '*' || c.name === name)
    element = alike?.[Number(index ?? 1) - 1]
  }
  return element
}
