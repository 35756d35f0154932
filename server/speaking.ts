import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { VoiceTrouble } from '../protocol/views/parts.ts'
import type { CounterNo, SpokenLanguage } from '../protocol/vocabulary.ts'
import type { Hall } from './hall.ts'
import { Announcer, type Boards } from './voice/announcer.ts'
import { Engine } from './voice/engine.ts'
import { phraseOf } from './voice/phrases.ts'
import { Recordings } from './voice/recordings.ts'
import { Speech } from './voice/speech.ts'

export type SpeakingParts = {
  readonly hall: Hall
  readonly boards: Boards
  /** The hall's folder; recordings lie in `clips` below it. */
  readonly folder: string
  /** The hall's clock, and how fast it runs. */
  readonly now: () => number
  readonly speed: number
  readonly log: { readonly warn: (facts: object, text: string) => void; readonly info: (text: string) => void }
}

/** The voice of the hall: hears of calls as they are made, and speaks them on a board. Never in the way of a call. */
export function startSpeaking({ hall, boards, folder, now, speed, log }: SpeakingParts): { readonly stop: () => void } {
  const languages = (): readonly SpokenLanguage[] => hall.document?.voice?.languages ?? ['zh-Hans']
  let unheard = false
  const recordings = new Recordings(join(folder, 'clips'), (clip) => {
    log.warn(clip, 'a clip is passed over')
    tell()
  })
  const engine = new Engine('espeak-ng', (state, trouble) => {
    if (state === 'ok') log.info('the voice speaks')
    else if (state === 'missing') log.warn({ trouble }, 'no voice: on Debian apt install espeak-ng; until then calls chime')
    else log.warn({ trouble }, 'the voice fails: calls chime')
    tell()
  })
  const tell = (): void => {
    const troubles: VoiceTrouble[] = engine.state === 'ok' ? [] : [{ trouble: `engine-${engine.state}` }]
    if (unheard) troubles.push({ trouble: 'unheard' })
    hall.setFacts({ voice: [...troubles, ...recordings.bad.map(({ file }) => ({ trouble: 'bad-clip' as const, clip: file }))] })
  }
  const speech = new Speech(recordings, engine)
  const announcer = new Announcer({
    boards,
    soundOf: (call, spoken) => speech.soundOf(call, spoken),
    languages,
    now,
    speed,
    elapsed: () => performance.now(),
    pause,
    onTrouble: (trouble) => log.warn({ trouble: String(trouble) }, 'a call was not spoken'),
  })

  /** Whether the hall's recordings say every call of its lines and counters; each sign and each counter is tried once. */
  const recorded = (language: SpokenLanguage): boolean => {
    const { lines = [], counters = [] } = hall.document ?? {}
    const everySign = `${lines.map(({ line }) => line).join('')}0123456789`
    return counters.length > 0 && counters.every(({ counter }) => recordings.has(language, { number: everySign, counter }))
  }
  const begin = async (): Promise<void> => {
    await recordings.look()
    // One word, to know before the first call whether there is a voice; a hall that recorded everything needs none.
    const needed = languages().find((language) => !recorded(language))
    if (needed) await engine.say(phraseOf(needed, { number: 'A001', counter: 1 as CounterNo }))
    tell()
  }
  begin().catch((trouble: unknown) => log.warn({ trouble: String(trouble) }, 'the voice'))

  /** In a demo a board may or may not be looked at; a hall whose boards are silent does not know it. */
  const noteUnheard = (): void => {
    const before = unheard
    unheard = !hall.demo && !boards.canSpeak()
    if (unheard !== before) tell()
  }

  hall.listen({
    happened: ({ type, at, seq, body }) => {
      if (type === 'ticket.called' || type === 'ticket.recalled') {
        noteUnheard()
        announcer.call({ seq, at, ticket: body.ticket, number: body.number, counter: body.counter })
      } else if ('ticket' in body) announcer.withdraw(body.ticket)
    },
  })
  return { stop: () => announcer.stop() }
}
