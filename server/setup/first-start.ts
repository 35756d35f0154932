import { randomBytes } from 'node:crypto'
import express, { Router } from 'express'
import * as v from 'valibot'
import type { Hall as HallDocument } from '../../protocol/hall-document.ts'
import { isRefusal, type Refusal, refuse } from '../../protocol/refusals.ts'
import { SetupAnswers, type SetupOffer } from '../../protocol/setup.ts'
import { answer } from '../gateway/answer.ts'
import { malformed } from '../gateway/ask.ts'
import { allPresets } from '../halls/presets/all.ts'
import { completed } from '../halls/traditional.ts'
import { hallFromAnswers } from './hall-from-answers.ts'
import type { OneTimeKey } from './one-time-key.ts'

type Parts = {
  /** The hall whose common matters are offered. */
  readonly example: () => HallDocument
  /** None where a hall was there from the start. */
  readonly key: OneTimeKey | undefined
  readonly isSetUp: () => boolean
  /** Puts the document in force; false when the disk did not take it. */
  readonly putInForce: (document: HallDocument) => Promise<boolean>
}

/** The one-time set-up of a hall: what can be chosen, and the answers. Nothing here works once a hall is there. */
export function firstStart(parts: Parts): Router {
  const router = Router()
  router.get('/api/setup', (_request, response) => answer(response, parts.isSetUp() ? refuse('already-set-up') : offerOf(parts.example())))
  router.post('/api/setup', express.json({ limit: '16kb', strict: false }), async (request, response) => {
    try {
      answer(response, await setUp(parts, request.body))
    } catch {
      answer(response, refuse('storage-failed'))
    }
  })
  return router
}

/** The key before the answers: whoever has none learns nothing of what would fit. */
async function setUp({ key, example, isSetUp, putInForce }: Parts, body: unknown): Promise<Refusal | { done: true }> {
  if (isSetUp() || !key) return refuse('already-set-up')
  const given = (body as { key?: unknown } | null)?.key
  const fits = key.fits(typeof given === 'string' ? given : '', Date.now())
  if (typeof fits === 'object') return refuse('too-many-requests', { until: new Date(fits.until).toISOString() })
  if (fits === 'wrong') return refuse('wrong-key')
  const parsed = v.safeParse(SetupAnswers, body)
  if (!parsed.success) return malformed(parsed.issues)
  const made = hallFromAnswers(parsed.output, example(), `hall-${randomBytes(5).toString('hex')}`)
  if (isRefusal(made)) return made
  if (!key.take()) return refuse('already-set-up')
  let done = false
  try {
    done = await putInForce(made.document)
  } finally {
    key.settle(done)
  }
  return done ? { done } : refuse('storage-failed')
}

function offerOf({ groups, matters }: HallDocument): SetupOffer {
  return {
    presets: Object.values(allPresets).map(({ preset, name, instead, source, hours }) => ({
      preset,
      name: completed(name),
      instead: completed(instead),
      source: completed(source),
      hours,
    })),
    groups: groups.map(({ group, name, summary }) => ({
      group,
      name,
      summary,
      matters: matters.filter((matter) => matter.group === group).length,
    })),
  }
}
