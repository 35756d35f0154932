module.exports = () => {
  throw new Error('serialport is not part of Hall Queue: only the formatter of escpos is used')
}
