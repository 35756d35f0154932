import type { SignDriver } from './driver.ts'
import { onbonFrame, onbonFrames } from './onbon-frame.ts'
import { cellsOf, signBytes } from './sign-text.ts'

/** Shown at once, beside the card's stored programmes: a dynamic area. */
const updateAreas = [0xa3, 0x06]
const mustAnswer = 0x01
/** Of the card's answer. [read] `A0 00`: taken; [known] `A0 01`: not taken. */
const taken = 0x00
const answerGroup = 0xa0

/** Pixels of a half character in the font of 16 that every such card has. [known] */
const cellWidth = 8
const height = 16
const standStill = 0x01
const moveLeft = 0x03
const mostBytes = 120

/** BX-5K and BX-6K by Onbon. `cells`: half characters that are seen at once; a longer text moves through. */
export function onbonDriver(cells: number): SignDriver {
  const show = (address: number, text: string): Buffer => {
    const bytes = signBytes(text, 'gb2312', mostBytes)
    const area = Buffer.alloc(27)
    // Type, left and top edge are 0.
    area.writeUInt16LE(cells * cellWidth, 5)
    area.writeUInt16LE(height, 7)
    // Area 0, no space between lines, shown for ever; 2 s is how long the card waits for more where it does not.
    area.writeUInt16LE(2, 12)
    // No voice; one line that is not broken.
    area[17] = 1
    area[18] = 1
    area[19] = cellsOf(text) > cells ? moveLeft : standStill
    area[21] = 0x0c
    area[22] = 0x05
    area.writeUInt32LE(bytes.length, 23)
    const data = Buffer.concat([area, bytes])
    const head = Buffer.from([...updateAreas, mustAnswer, 0, 0, 0, 1, data.length & 0xff, data.length >> 8])
    return onbonFrame(address, Buffer.concat([head, data]))
  }
  return {
    gapMs: 30,
    show,
    clear: (address) => show(address, ' '),
    answer: {
      withinMs: 500,
      find: (heard, address) => {
        const answer = onbonFrames(heard).find(({ from, data }) => from === address && data[0] === answerGroup)
        return answer && (answer.data[1] === taken ? 'taken' : 'refused')
      },
    },
  }
}
