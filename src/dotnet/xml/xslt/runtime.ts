import { charge, LimitError } from '../../values/ambient.ts'
import type { DocumentOrder } from '../xpath/order.ts'
import type { XPathValue } from '../xpath/values.ts'
import { NodeIds } from './functions/node-ids.ts'
import { FragmentSink } from './output/fragment-sink.ts'
import type { Output } from './output/output.ts'
import type { OutputSettings } from './output/output-settings.ts'
import { ResultWriter } from './output/result-writer.ts'
import { ValueOutput } from './output/value-output.ts'
import type { XsltNode } from './tree/xslt-node.ts'

export type Value = XPathValue<XsltNode>
/** Carries out one instruction. A call in the place of the last one is given back, so that recursion stays flat. */
export type Instruction = (frame: Frame) => Call | undefined
/** Computes a value from the frame. */
export type Compute<T> = (frame: Frame) => T

/** A template to go on with. */
export interface Call {
  readonly template: Template
  readonly frame: Frame
}

export interface Template {
  readonly parameters: { readonly key: string; readonly slot: number }[]
  slots: number
  body: Instruction
}

/** A way for a node to a template. */
export interface Rule {
  readonly template: Template
  readonly priority: number
  /** Place among the templates: the last one of several wins. */
  readonly place: number
  matches(node: XsltNode, frame: Frame): boolean
  /** Kinds that can match at all; null: any. */
  readonly kinds: readonly XsltNode['kind'][]
  /** The only local name that can match. */
  readonly localName: string | null
}

export interface GlobalVariable {
  readonly name: string
  readonly key: string
  readonly isParameter: boolean
  readonly slots: () => number
  compute: Compute<Value>
}

export interface KeyDefinition {
  matches(node: XsltNode, frame: Frame): boolean
  readonly use: Compute<Value>
}

/** A compiled stylesheet. */
export interface Stylesheet {
  readonly rules: ReadonlyMap<string, readonly Rule[]>
  readonly keys: ReadonlyMap<string, readonly KeyDefinition[]>
  readonly strips: ((element: XsltNode) => boolean) | null
  readonly output: OutputSettings
}

/** The node at hand, its place in the list that is worked through, and the variables of the template. */
export class Frame implements DocumentOrder<XsltNode> {
  readonly run: Transformation
  readonly node: XsltNode
  readonly position: number
  readonly size: number
  readonly variables: (Value | undefined)[]

  constructor(run: Transformation, node: XsltNode, position: number, size: number, variables: (Value | undefined)[]) {
    this.run = run
    this.node = node
    this.position = position
    this.size = size
    this.variables = variables
  }

  order(node: XsltNode): number {
    return node.order
  }

  at(node: XsltNode, position: number, size: number): Frame {
    return new Frame(this.run, node, position, size, this.variables)
  }
}

/** Calls of templates within each other that aren't the last instruction of their template. */
const maximalDepth = 1_000
const nestsTooDeep = `The stylesheet nests more than ${maximalDepth} calls of templates.`

export type MessageListener = (text: string) => void

/** One run of a stylesheet over one input. */
export class Transformation {
  readonly sheet: Stylesheet
  readonly root: XsltNode
  readonly parameters: ReadonlyMap<string, string>
  readonly onMessage: MessageListener
  output: Output
  /** Nodes by key and value, for each document that was asked. */
  readonly keyIndexes = new Map<XsltNode, Map<string, Map<string, XsltNode[]>>>()
  readonly ids = new NodeIds()
  readonly #globals = new Map<GlobalVariable, Value>()
  readonly #candidates = new Map<string, readonly Rule[]>()
  #depth = 0

  constructor(
    sheet: Stylesheet,
    root: XsltNode,
    output: Output,
    parameters: ReadonlyMap<string, string>,
    onMessage: MessageListener,
  ) {
    this.sheet = sheet
    this.root = root
    this.output = output
    this.parameters = parameters
    this.onMessage = onMessage
  }

  global(variable: GlobalVariable): Value {
    const known = this.#globals.get(variable)
    if (known !== undefined) return known
    const given = variable.isParameter ? this.parameters.get(variable.key) : undefined
    const value =
      given ?? this.#nested(() => variable.compute(new Frame(this, this.root, 1, 1, new Array(variable.slots()))))
    this.#globals.set(variable, value)
    return value
  }

  /** Works through nodes: each by the best template of the mode, or the built-in rules. */
  apply(nodes: readonly XsltNode[], mode: string, given: ReadonlyMap<string, Value> | null, from: Frame): void {
    const size = nodes.length
    for (let i = 0; i < size; i++) {
      const node = nodes[i] as XsltNode // within bounds
      const rule = this.#ruleFor(node, mode, from)
      if (rule) this.invoke(rule.template, node, i + 1, size, given)
      else this.applyBuiltIn(node, mode, from)
    }
  }

  applyBuiltIn(node: XsltNode, mode: string, from: Frame): void {
    if (node.kind === 'element' || node.kind === 'root') this.#nested(() => this.apply(node.children, mode, null, from))
    else if (node.kind === 'text' || node.kind === 'attribute') this.output.text(node.value, true)
  }

  invoke(
    template: Template,
    node: XsltNode,
    position: number,
    size: number,
    given: ReadonlyMap<string, Value> | null,
  ): void {
    this.#nested(() => {
      let call: Call | undefined = this.call(template, node, position, size, given)
      while (call) call = call.template.body(call.frame)
    })
  }

  call(
    template: Template,
    node: XsltNode,
    position: number,
    size: number,
    given: ReadonlyMap<string, Value> | null,
  ): Call {
    charge(template.slots + 1)
    const variables = new Array<Value | undefined>(template.slots)
    if (given) for (const { key, slot } of template.parameters) variables[slot] = given.get(key)
    return { template, frame: new Frame(this, node, position, size, variables) }
  }

  /** What a body writes, as a fragment. */
  fragment(body: Instruction, frame: Frame): Value {
    const sink = new FragmentSink()
    const writer = new ResultWriter(sink)
    this.writeTo(writer, body, frame)
    writer.end()
    return sink.value
  }

  /** What a body writes, as text for an attribute, a comment or a processing instruction. */
  text(within: 'Attribute' | 'Comment' | 'ProcessingInstruction', body: Instruction, frame: Frame): string {
    const output = new ValueOutput(within)
    this.writeTo(output, body, frame)
    return output.value
  }

  writeTo(output: Output, body: Instruction, frame: Frame): void {
    const outer = this.output
    this.output = output
    try {
      body(frame)
    } finally {
      this.output = outer
    }
  }

  #ruleFor(node: XsltNode, mode: string, frame: Frame): Rule | undefined {
    const key = `${mode} ${node.kind} ${node.localName}`
    let rules = this.#candidates.get(key)
    if (!rules) {
      rules = (this.sheet.rules.get(mode) ?? []).filter(
        (rule) => rule.kinds.includes(node.kind) && (rule.localName === null || rule.localName === node.localName),
      )
      this.#candidates.set(key, rules)
    }
    return rules.find((rule) => rule.matches(node, frame))
  }

  #nested<T>(work: () => T): T {
    if (++this.#depth > maximalDepth) throw new LimitError(nestsTooDeep)
    const result = work()
    this.#depth--
    return result
  }
}
