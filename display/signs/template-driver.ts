import { type FramePart, readSignAnswer, readSignFrame } from '../../protocol/sign-frame.ts'
import type { SignDriverDoc } from '../../protocol/signs.ts'
import { checksumOf } from './checksums.ts'
import type { SignDriver } from './driver.ts'
import { signBytes } from './sign-text.ts'

/** A sign whose frames are a template: most simple boards on RS-485. `doc` has passed its schema. */
export function templateDriver(doc: SignDriverDoc): SignDriver {
  const frame = partsOf(readSignFrame(doc.frame))
  const answer = doc.answer === undefined ? undefined : partsOf(readSignAnswer(doc.answer))
  const show = (address: number, text: string) =>
    built(frame, { address, text: signBytes(text, doc.encoding, doc.mostBytes), lengthAdds: doc.lengthAdds })
  return {
    gapMs: doc.gapMs,
    show,
    // Few boards have a frame for it; every one shows a space.
    clear: (address) => show(address, ' '),
    ...(answer
      ? {
          answer: {
            withinMs: doc.answerMs,
            find: (heard, address) =>
              heard.includes(built(answer, { address, text: Buffer.alloc(0), lengthAdds: 0 })) ? ('taken' as const) : undefined,
          },
        }
      : {}),
  }
}

function partsOf(read: readonly FramePart[] | { readonly expected: string }): readonly FramePart[] {
  if ('expected' in read) throw new Error(`a sign's frame: expected ${read.expected}`)
  return read
}

type Filling = { readonly address: number; readonly text: Buffer; readonly lengthAdds: number }

function built(parts: readonly FramePart[], { address, text, lengthAdds }: Filling): Buffer {
  const bytes: number[] = []
  let from = 0
  let to = 0
  for (const part of parts)
    switch (part.is) {
      case 'byte':
        bytes.push(part.value)
        break
      case 'address':
        bytes.push(address)
        break
      case 'length':
        bytes.push(...lengthBytes(text.length + lengthAdds, part))
        break
      case 'text':
        bytes.push(...text)
        break
      case 'opens':
        from = bytes.length
        break
      case 'closes':
        to = bytes.length
        break
      default:
        bytes.push(...checksumOf[part.is](Uint8Array.from(bytes.slice(from, to))))
    }
  return Buffer.from(bytes)
}

function lengthBytes(length: number, { bytes, little }: Extract<FramePart, { is: 'length' }>): number[] {
  const [high, low] = [length >> 8, length & 0xff]
  if (bytes === 1) return [low]
  return little ? [low, high] : [high, low]
}
