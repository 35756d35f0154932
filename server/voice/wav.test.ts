import { describe, expect, test } from 'vitest'
import { peakOf } from './sound.ts'
import { readWav, sampleRate, writeWav } from './wav.ts'

type Shape = { rate?: number; channels?: number; bits?: number; tag?: number; dataSize?: number }
const second = 1

/** A second of 440 Hz at half loudness, as a recorder would write it. */
function recorded({ rate = sampleRate, channels = 1, bits = 16, tag = 1, dataSize }: Shape = {}): Buffer {
  const frame = (channels * bits) / 8
  const data = Buffer.alloc(rate * second * frame)
  for (let i = 0; i < rate * second; i++)
    for (let c = 0; c < channels; c++)
      if (bits === 16) data.writeInt16LE(Math.round(16_384 * Math.sin((2 * Math.PI * 440 * i) / rate)), i * frame + c * 2)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(tag, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * frame, 28)
  head.writeUInt16LE(frame, 32)
  head.writeUInt16LE(bits, 34)
  head.write('data', 36)
  head.writeUInt32LE(dataSize ?? data.length, 40)
  return Buffer.concat([head, data])
}
const crossings = (samples: Float32Array): number =>
  samples.filter((sample, i) => i > 0 && sample >= 0 && (samples[i - 1] as number) < 0).length

describe('a WAV file', () => {
  test.each([8000, 16_000, 22_050, 44_100, 48_000])('of %i Hz, mono or stereo, sounds the same afterwards', (rate) => {
    for (const channels of [1, 2]) {
      const samples = readWav(recorded({ rate, channels })) as Float32Array
      expect(Math.abs(samples.length - sampleRate)).toBeLessThan(5)
      expect(Math.abs(crossings(samples) - 440)).toBeLessThan(3)
      expect(peakOf(samples)).toBeGreaterThan(0.45)
      expect(peakOf(samples)).toBeLessThan(0.51)
    }
  })

  test('whose head names more than there is, as a pipe does, is read to its end', () => {
    expect(readWav(recorded({ dataSize: 0x7ffff000 }))).toHaveLength(sampleRate)
  })

  test('with other chunks before the sound is read', () => {
    const plain = recorded()
    const list = Buffer.concat([Buffer.from('LIST'), Buffer.from([3, 0, 0, 0]), Buffer.from('abc\0')])
    expect(readWav(Buffer.concat([plain.subarray(0, 36), list, plain.subarray(36)]))).toHaveLength(sampleRate)
  })

  test.each([
    ['of 24 bits', recorded({ bits: 24 }), 'PCM of 16 bits'],
    ['of floats', recorded({ tag: 3 }), 'PCM of 16 bits'],
    ['of six channels', recorded({ channels: 6 }), 'one channel or two'],
    ['of 96 kHz', recorded({ rate: 96_000 }), '8 to 48 kHz'],
    ['without sound', recorded({ dataSize: 0 }), 'sound'],
    ['cut off in its head', recorded().subarray(0, 40), 'a WAV file'],
    ['without its data', recorded().subarray(0, 36), 'a WAV file'],
    ['that is an MP3', Buffer.alloc(2000, 'ID3'), 'a WAV file'],
    ['whose format is cut', Buffer.from(recorded().subarray(0, 60)).fill(255, 16, 20), 'a WAV file'],
  ])('%s is named for what it should have been', (_, bytes, expected) => {
    expect(readWav(bytes)).toEqual({ expected })
  })

  test('that is written is read again as it was', () => {
    const samples = Float32Array.from([0, 0.5, -0.5, 1, -1, 0.25])
    const read = readWav(writeWav(samples)) as Float32Array
    expect(read).toHaveLength(6)
    for (const [i, sample] of samples.entries()) expect(read[i]).toBeCloseTo(sample, 3)
  })
})
