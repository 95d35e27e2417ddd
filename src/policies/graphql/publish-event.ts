import type { Run } from '../../runtime/run.ts'
import { definePolicy } from '../define.ts'
import { constant, list } from '../operand.ts'
import { element, many, one, string } from '../schema.ts'
import { resolverResult, resolverScopes } from './resolver.ts'

/** Publishes the result of a resolver to GraphQL subscriptions. */
export const publishEvent = definePolicy({
  name: 'publish-event',
  category: 'graphql',
  summary: 'Publishes the result of a resolver to the named GraphQL subscriptions.',
  witness: 'test/cases/publish-event/behaviour.test.yaml › each subscription gets the result of the field',
  sections: [],
  scopes: resolverScopes,
  gateways: ['classic', 'v2', 'consumption'],
  repeatable: false,
  children: {
    targets: one(
      element({
        children: {
          'graphql-subscription': many(element({ attributes: { id: string({ required: true, allowEmpty: false }) } }), {
            min: 1,
          }),
        },
      }),
    ),
  },
  decisions: [
    'The event carries the value that the field resolves to, as the response holds it at this place.',
    'Nobody waits for the events to arrive, and a failure never reaches the request.',
  ],
  compile: ({ targets }, builder) => {
    builder.buffersBody('response')
    builder.emit(publish, list(targets.graphqlSubscription.map((s) => constant(s.id))))
  },
})

export function publish(run: Run, subscriptions: readonly string[]): void {
  const data = resolverResult(run)
  for (const subscription of subscriptions) {
    try {
      const sent = run.host.subscriptions.publish({ subscription, data })
      if (sent instanceof Promise) sent.catch(() => {})
      run.trace?.add('publish-event', { message: `Event was published to ${subscription}.` })
    } catch (error) {
      run.trace?.add('publish-event', { message: `Event could not be published to ${subscription}: ${String(error)}` })
    }
  }
}
