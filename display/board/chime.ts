import { signal } from '@preact/signals'

/** A call older than this is not sounded (DESIGN §5). */
export const soundedWithin = 10_000

/** A falling third, soft enough for a hall and clear above its murmur: hertz, and seconds after the start. */
const tones = [
  { pitch: 659.3, at: 0 },
  { pitch: 523.3, at: 0.38 },
] as const

/** Of the whole page: the browser allows or forbids it once. */
export const audio = typeof AudioContext === 'undefined' ? undefined : new AudioContext()

/** The browser keeps pages silent until somebody touches them, unless it was started with `--autoplay-policy=no-user-gesture-required`. */
export const silenced = signal(audio?.state === 'suspended')

if (audio) {
  audio.onstatechange = () => {
    silenced.value = audio.state === 'suspended'
  }
  for (const touch of ['pointerdown', 'keydown'] as const) addEventListener(touch, () => void audio.resume())
}

/** Two soft tones. */
export function chime(): void {
  if (audio?.state !== 'running') return
  for (const tone of tones) {
    const start = audio.currentTime + 0.02 + tone.at
    const loudness = audio.createGain()
    loudness.gain.setValueAtTime(0, start)
    loudness.gain.linearRampToValueAtTime(0.32, start + 0.015)
    loudness.gain.exponentialRampToValueAtTime(0.001, start + 1.3)
    loudness.connect(audio.destination)
    // The octave above gives the tone the edge of a bell.
    for (const [ratio, share] of [
      [1, 0.8],
      [2, 0.2],
    ] as const) {
      const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: tone.pitch * ratio })
      oscillator.connect(new GainNode(audio, { gain: share })).connect(loudness)
      oscillator.start(start)
      oscillator.stop(start + 1.4)
    }
  }
}
