import type { SignState } from '../protocol/signs.ts'
import { wordsOf } from '../web/language.ts'

type Words = { signs: string; at: (counters: string) => string }
const table: [Words, Words, Words] = [
  { signs: '窗口条屏', at: (counters) => `${counters} 号窗口` },
  { signs: '窗口條屏', at: (counters) => `${counters} 號窗口` },
  { signs: 'Signs over counters', at: (counters) => `Over ${counters}` },
]
export const signWords = wordsOf(...table)

type States = Record<SignState, string>
const states: [States, States, States] = [
  {
    ready: '显示正常',
    sent: '已发送，这种屏不应答',
    refused: '不接受显示内容',
    silent: '没有应答',
    'unknown-answer': '回答看不懂',
    'no-access': '串口被占用或无权打开',
    offline: '串口没有连上',
    away: '驱动程序没有连上',
  },
  {
    ready: '顯示正常',
    sent: '已傳送，這種屏不應答',
    refused: '不接受顯示內容',
    silent: '沒有應答',
    'unknown-answer': '回答看不懂',
    'no-access': '串口被佔用或無權開啟',
    offline: '串口沒有連上',
    away: '驅動程式沒有連上',
  },
  {
    ready: 'Shows its text',
    sent: 'Told; this kind never answers',
    refused: 'Does not take its text',
    silent: 'No answer',
    'unknown-answer': 'Answers make no sense',
    'no-access': 'Line may not be opened',
    offline: 'Line not connected',
    away: 'Its program is not connected',
  },
]
export const signStatesSaid = wordsOf(...states)
