module.exports = () => {
  throw new Error('usb is not part of Hall Queue: only the formatter of escpos is used')
}
