import type { VoiceTrouble } from '../protocol/views/parts.ts'
import { wordsOf } from '../web/language.ts'

type Trouble = VoiceTrouble['trouble']
type Heads = Record<Trouble, (clip: string) => string>
type Ways = Record<Trouble, string>

/** What is wrong with the voice. */
export const voiceTrouble = wordsOf<Heads>(
  {
    'engine-missing': () => '没有语音引擎，叫号只响铃',
    'engine-failing': () => '语音引擎没有出声，叫号只响铃',
    'bad-clip': (clip) => `录音 ${clip} 用不了`,
  },
  {
    'engine-missing': () => '沒有語音引擎，叫號只響鈴',
    'engine-failing': () => '語音引擎沒有出聲，叫號只響鈴',
    'bad-clip': (clip) => `錄音 ${clip} 用不了`,
  },
  {
    'engine-missing': () => 'No voice: calls only chime',
    'engine-failing': () => 'The voice fails: calls only chime',
    'bad-clip': (clip) => `Recording ${clip} cannot be used`,
  },
)

/** What to do about it. */
export const voiceWay = wordsOf<Ways>(
  {
    'engine-missing': '请在服务器上运行 apt install espeak-ng',
    'engine-failing': '每半分钟会再试一次',
    'bad-clip': '请换成 16 位 PCM 的 WAV 文件，再重新启动',
  },
  {
    'engine-missing': '請在伺服器上執行 apt install espeak-ng',
    'engine-failing': '每半分鐘會再試一次',
    'bad-clip': '請換成 16 位 PCM 的 WAV 檔案，再重新啟動',
  },
  {
    'engine-missing': 'On the server: apt install espeak-ng',
    'engine-failing': 'Tried again every half minute',
    'bad-clip': 'Make it a 16-bit PCM WAV file and start again',
  },
)
