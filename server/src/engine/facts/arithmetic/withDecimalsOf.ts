/** As many decimals as the figure that half a unit of its last digit stands for. */
export function withDecimalsOf(value: number, half: number): string {
  const decimals = half > 0 && half < 0.5 ? Math.round(-Math.log10(half * 2)) : 0;
  return value.toFixed(decimals);
}
