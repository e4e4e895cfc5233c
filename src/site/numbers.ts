/** "86,98", as Vietnamese texts write decimals. */
export const decimal = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });

/** "+2,19", "−1,07", "0". */
export const signed = (value: number): string => (value > 0 ? `+${decimal(value)}` : value < 0 ? `−${decimal(-value)}` : '0');
