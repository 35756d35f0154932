import { normalised } from './sound.ts'
import { sampleRate } from './wav.ts'

/** A falling third: hertz, and seconds after the start. The board's own chime sounds the same. */
const tones = [
  { pitch: 659.3, at: 0 },
  { pitch: 523.3, at: 0.38 },
] as const
const lasts = 1.1
const rise = 0.015
/** How fast a tone dies away, per second. */
const decay = 5.2
/** Softer than the words, in dBFS. */
const loudness = -10

/** Two soft tones, so that people look up before the number comes. */
export function chime(): Float32Array {
  const samples = new Float32Array(Math.round(lasts * sampleRate))
  const fade = 0.06 * sampleRate
  for (let i = 0; i < samples.length; i++) {
    let sum = 0
    for (const { pitch, at } of tones) {
      const time = i / sampleRate - at
      if (time < 0) continue
      const tone = 0.8 * Math.sin(2 * Math.PI * pitch * time) + 0.2 * Math.sin(4 * Math.PI * pitch * time)
      sum += tone * Math.min(1, time / rise) * Math.exp(-decay * time)
    }
    samples[i] = sum * Math.min(1, (samples.length - i) / fade)
  }
  return normalised(samples, loudness)
}
