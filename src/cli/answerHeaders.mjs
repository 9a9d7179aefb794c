/** What every answer carries, pages and files alike; what a page says of itself holds instead. */
export const answerHeaders = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': [
		...['accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'camera', 'display-capture', 'geolocation'],
		...['gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking']
	]
		.map((feature) => `${feature}=()`)
		.join(', ')
};

/** Where browsers come over TLS they keep to it, for half a year. @param {string | undefined} origin ORIGIN */
export const transportHeaders = (origin) =>
	origin?.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=15552000' } : {};
