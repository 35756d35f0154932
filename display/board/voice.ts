import { effect, signal } from '@preact/signals'
import type { Connection } from '../../web/connection.ts'
import { audio, silenced } from './chime.ts'

/** The server makes the sound of the calls; until it has said so this is not known. */
const server = signal<boolean | undefined>(undefined)

/** A hall without a voice: each board chimes on its own. */
export const chimesItself = (): boolean => server.value === false

/** Tells the server whether this board can be heard, and plays what it is given. `onSpoken`: a call is spoken for so long, here or on another board. */
export function speakFor({ socket }: Connection, onSpoken: (seq: number, ms: number) => void): void {
  let sound: Sound | undefined
  // Whoever goes away falls silent: another board says the call again.
  const fallSilent = (): void => {
    sound?.stop()
    sound = undefined
  }
  const offer = (): void => {
    const on = audio !== undefined && !silenced.peek()
    if (!on) fallSilent()
    if (!socket.connected) return
    socket.emit('speak', { on }, (answer) => {
      server.value = 'refused' in answer ? undefined : answer.server
    })
  }
  socket.on('connect', offer)
  socket.on('disconnect', fallSilent)
  effect(() => {
    void silenced.value
    offer()
  })
  socket.on('announce', ({ id, seconds, audio: wav }) => {
    onSpoken(id, seconds * 1000)
    if (!wav || !audio) return
    fallSilent()
    sound = new Sound(audio, wav as ArrayBuffer, () => {
      if (socket.connected) socket.emit('spoken', { id })
    })
  })
}

/** Sounds as soon as it can; `onEnd` when it has ended, or cannot be played at all. */
class Sound {
  private source: AudioBufferSourceNode | undefined
  private stopped = false

  constructor(context: AudioContext, wav: ArrayBuffer, onEnd: () => void) {
    context.decodeAudioData(wav).then((buffer) => {
      if (this.stopped) return
      this.source = new AudioBufferSourceNode(context, { buffer })
      this.source.connect(context.destination)
      this.source.onended = onEnd
      this.source.start()
    }, onEnd)
  }

  stop(): void {
    this.stopped = true
    this.source?.stop()
  }
}
