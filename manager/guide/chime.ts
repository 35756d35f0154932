import { effect } from '@preact/signals'
import type { EscortEntry } from '../../protocol/views/guide.ts'
import { entriesOf } from '../../web/connection.ts'
import type { Desk } from '../desk.ts'

/** A rising fourth: a request, where the board's falling third is a call. Hertz, and seconds after the start. */
const tones = [
  { pitch: 587.3, at: 0 },
  { pitch: 784, at: 0.22 },
] as const
/** Said again until somebody has answered. */
const againMs = 20_000

const audio = typeof AudioContext === 'undefined' ? undefined : new AudioContext()
if (audio) for (const touch of ['pointerdown', 'keydown'] as const) addEventListener(touch, () => void audio.resume())

function chime(): void {
  if (audio?.state !== 'running') return
  for (const { pitch, at } of tones) {
    const start = audio.currentTime + 0.02 + at
    const loudness = audio.createGain()
    loudness.gain.setValueAtTime(0, start)
    loudness.gain.linearRampToValueAtTime(0.3, start + 0.015)
    loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.9)
    loudness.connect(audio.destination)
    const tone = new OscillatorNode(audio, { type: 'sine', frequency: pitch })
    tone.connect(loudness)
    tone.start(start)
    tone.stop(start + 0.95)
  }
}

/** Sounds for each new request for a person, and again while nobody has answered. */
export function startChime(desk: Desk): void {
  const known = new Set<string>()
  const unanswered = () => entriesOf<EscortEntry>(desk.connection.value.entries.value, 'escort:').filter(({ by }) => by === undefined)
  effect(() => {
    const now = unanswered().map(({ escort, since }) => `${escort} ${since}`)
    if (now.some((each) => !known.has(each))) chime()
    known.clear()
    for (const each of now) known.add(each)
  })
  setInterval(() => {
    if (unanswered().length > 0) chime()
  }, againMs)
}
