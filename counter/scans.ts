import { wordsOf } from '../web/language.ts'
import { listenToScanner } from '../web/listen-to-scanner.ts'
import type { Desk } from './desk.ts'
import { apart } from './small-window.ts'

export const scanWords = wordsOf(
  { busy: '请先收起打开的窗口，再扫一次', call: '叫这个号', goOn: '接着办这个号' },
  { busy: '請先收起打開的視窗，再掃一次', call: '叫這個號', goOn: '接著辦這個號' },
  { busy: 'Close what is open first, then scan again', call: 'Call this number', goOn: 'Go on with this number' },
)

/** A slip is held before the scanner: its number is looked for. What the clerk is writing in another dialog stays. [G5] */
export function listenForScans(desk: Desk): () => void {
  const take = (text: string): void => {
    const { panel } = desk
    if (panel.value !== undefined && panel.value !== 'number') {
      desk.say(() => scanWords.value.busy)
      return
    }
    desk.scanned.value = { text }
    panel.value = 'number'
  }
  const stopHere = listenToScanner(window, take)
  let stopSmall: (() => void) | undefined
  const stopApart = apart.subscribe((small) => {
    stopSmall?.()
    stopSmall = small && listenToScanner(small, take)
  })
  return () => {
    stopHere()
    stopApart()
    stopSmall?.()
  }
}
