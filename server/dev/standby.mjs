// @ts-check
// A process that stands ready for the next version of the server: packages are loaded before there is one, the program while the one before still
// serves, and only the hall itself is opened when its folder is free.

/** @type {{ main: (args: string[]) => Promise<void> } | undefined} */
let program

/** @param {{ packages?: string[], program?: string, args?: string[] }} message */
async function hear(message) {
  for (const name of message.packages ?? []) await import(name).catch(() => undefined)
  if (message.program) {
    program = await import(message.program)
    process.send?.('loaded')
  }
  if (message.args) {
    await program?.main(message.args)
    // What only had something to say, such as the help, ends by itself.
    process.channel?.unref()
  }
}

let heard = Promise.resolve()
process.on('message', (message) => {
  heard = heard.then(() => hear(/** @type {{ args?: string[] }} */ (message)))
})
// Whoever started this is gone, so nobody would stop it.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
