/** All sound in the voice is mono, from -1 to 1, at this many samples a second. */
export const sampleRate = 22_050

const pcm = 1
const extensible = 0xfffe
/** Of espeak-ng when it writes to a pipe: it cannot know the length, and names a huge one. */
const within = (bytes: Buffer, start: number, length: number): number => Math.min(start + length, bytes.length)

/** The sound of a WAV file, or what it should have been. Stereo is mixed down and the rate changed; sizes beyond the end are cut to it. */
export function readWav(bytes: Buffer): Float32Array | { readonly expected: string } {
  if (bytes.length < 44 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    return { expected: 'a WAV file' }
  let format: { rate: number; channels: number } | undefined
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const start = at + 8
    if (name === 'fmt ' && start + 16 <= bytes.length) {
      const tag = bytes.readUInt16LE(start)
      const known = tag === extensible && length >= 26 && start + 26 <= bytes.length ? bytes.readUInt16LE(start + 24) : tag
      const [channels, rate, bits] = [bytes.readUInt16LE(start + 2), bytes.readUInt32LE(start + 4), bytes.readUInt16LE(start + 14)]
      if (known !== pcm || bits !== 16) return { expected: 'PCM of 16 bits' }
      if (channels < 1 || channels > 2) return { expected: 'one channel or two' }
      if (rate < 8000 || rate > 48_000) return { expected: '8 to 48 kHz' }
      format = { rate, channels }
    }
    if (name === 'data') {
      if (!format) break
      const samples = mixed(bytes.subarray(start, within(bytes, start, length)), format.channels)
      return samples.length > 0 ? atOurRate(samples, format.rate) : { expected: 'sound' }
    }
    at = start + length + (length % 2)
  }
  return { expected: 'a WAV file' }
}

function mixed(data: Buffer, channels: number): Float32Array {
  const samples = new Float32Array(Math.floor(data.length / 2 / channels))
  for (let i = 0; i < samples.length; i++) {
    let sum = 0
    for (let channel = 0; channel < channels; channel++) sum += data.readInt16LE((i * channels + channel) * 2)
    samples[i] = sum / channels / 32_768
  }
  return samples
}

/** Each new sample is the mean of the old ones that it covers, or lies on the line between two: good enough for speech. */
function atOurRate(samples: Float32Array, rate: number): Float32Array {
  if (rate === sampleRate) return samples
  const step = rate / sampleRate
  const result = new Float32Array(Math.max(1, Math.floor(samples.length / step)))
  for (let i = 0; i < result.length; i++) {
    const from = i * step
    if (step > 1) {
      const last = Math.min(samples.length, Math.ceil(from + step))
      let sum = 0
      for (let j = Math.floor(from); j < last; j++) sum += samples[j] as number
      result[i] = sum / (last - Math.floor(from))
    } else {
      const before = Math.floor(from)
      const next = samples[Math.min(before + 1, samples.length - 1)] as number
      result[i] = (samples[before] as number) + (next - (samples[before] as number)) * (from - before)
    }
  }
  return result
}

/** A WAV file of 16 bits. */
export function writeWav(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(pcm, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(sampleRate, 24)
  bytes.writeUInt32LE(sampleRate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(samples.length * 2, 40)
  for (let i = 0; i < samples.length; i++)
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, samples[i] as number)) * 32_767), 44 + i * 2)
  return bytes
}
