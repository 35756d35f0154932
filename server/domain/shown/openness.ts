import type { FeesEntry, OpenEntry, PromiseEntry, PublishedEntry, SentAwayEntry } from '../../../protocol/views/openness.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { completeItems, itemsOf, missingOf } from '../openness/completeness.ts'
import { clerkShown, compact, iso, matterName, matterOf, type Part, type Scene } from './scene.ts'

const publishedShown = 60

function promiseEntry({ state }: Scene): (PromiseEntry & Entry) | undefined {
  const { promise } = state.openness
  return promise.wait === 0 && promise.service === 0 ? undefined : { ...promise }
}

/** A matter is free when its list of fees is there and empty. What has not said so is told with its text alone. [D24] */
function feesEntry({ hall }: Scene): FeesEntry & Entry {
  const charged = hall.matters.filter(({ guide }) => guide.fees === undefined || guide.fees.length > 0)
  return {
    charged: charged.map(({ matter, name, guide }) => ({ matter, name, fee: guide.fee, items: guide.fees ?? [] })),
    free: hall.matters.length - charged.length,
  }
}

function openEntry({ hall }: Scene): OpenEntry & Entry {
  const list = hall.rules.openList
  return {
    list,
    items: itemsOf(list),
    matters: hall.matters.map((matter) => ({
      matter: matter.matter,
      name: matter.name,
      complete: completeItems(hall, matter),
      missing: missingOf(hall, matter),
    })),
  }
}

function publishedEntry(scene: Scene): PublishedEntry & Entry {
  const changes = scene.state.openness.published.slice(-publishedShown).reverse()
  return {
    changes: changes.map(({ seq, at, by, matter, changed }) =>
      compact({
        ...{ seq, at: iso(at), by: by.startsWith('badge:') ? by.slice(6) : '', matter, changed },
        name: matterOf(scene, matter)?.name,
      }),
    ),
  } as unknown as PublishedEntry & Entry
}

function sentEntry(scene: Scene, id: string): (SentAwayEntry & Entry) | undefined {
  const sent = scene.state.openness.sentAway.find(({ seq }) => seq === Number(id))
  if (!sent) return undefined
  const { number, matter, counter, badge, words, at } = sent
  return compact({
    number,
    matter: matterName(scene, matter),
    counter,
    clerk: clerkShown(scene, badge),
    reason: scene.personal(words)?.['text'],
    at: iso(at),
  }) as unknown as SentAwayEntry & Entry
}

/** Parts of several views. */
export const promisePart: Part = { make: promiseEntry }
export const feesPart: Part = { make: feesEntry }
export const openPart: Part = { make: openEntry }
export const publishedPart: Part = { make: publishedEntry }
export const sentPart: Part = { ids: ({ state }) => state.openness.sentAway.map(({ seq }) => seq), make: sentEntry }
