export const id = 'shared-tags-rules-date-text';
export const ids = ['shared-tags-rules-date-text'];
export const modules = {

/***/ 1692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatDate: () => (/* binding */ formatDate)
/* harmony export */ });
/* harmony import */ var _date_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7144);

const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const pad = (value, width = 2) => String(value).padStart(width, '0');
const hour12 = (clock) => clock.hour % 12 || 12;
const texts = {
    YYYY: clock => pad(clock.year, 4),
    YY: clock => pad(clock.year % 100),
    Q: clock => String(Math.floor(clock.month / 3) + 1),
    MMMM: clock => months[clock.month] ?? '',
    MMM: clock => (months[clock.month] ?? '').slice(0, 3),
    MM: clock => pad(clock.month + 1),
    Mo: clock => ordinal(clock.month + 1),
    M: clock => String(clock.month + 1),
    DDDD: clock => pad(dayOfYear(clock), 3),
    DDD: clock => String(dayOfYear(clock)),
    DD: clock => pad(clock.day),
    Do: clock => ordinal(clock.day),
    D: clock => String(clock.day),
    dddd: clock => days[clock.weekday] ?? '',
    ddd: clock => (days[clock.weekday] ?? '').slice(0, 3),
    dd: clock => (days[clock.weekday] ?? '').slice(0, 2),
    d: clock => String(clock.weekday),
    E: clock => String(clock.weekday || 7),
    GGGG: clock => pad(isoWeek(clock).year, 4),
    WW: clock => pad(isoWeek(clock).week),
    W: clock => String(isoWeek(clock).week),
    HH: clock => pad(clock.hour),
    H: clock => String(clock.hour),
    hh: clock => pad(hour12(clock)),
    h: clock => String(hour12(clock)),
    kk: clock => pad(clock.hour || 24),
    k: clock => String(clock.hour || 24),
    mm: clock => pad(clock.minute),
    m: clock => String(clock.minute),
    ss: clock => pad(clock.second),
    s: clock => String(clock.second),
    SSS: clock => pad(clock.millisecond, 3),
    SS: clock => pad(Math.floor(clock.millisecond / 10)),
    S: clock => String(Math.floor(clock.millisecond / 100)),
    A: clock => (clock.hour < 12 ? 'AM' : 'PM'),
    a: clock => (clock.hour < 12 ? 'am' : 'pm'),
    ZZ: clock => offsetText(clock.offset, ''),
    Z: clock => offsetText(clock.offset, ':'),
    X: clock => String(Math.floor(clock.time / 1000)),
    x: clock => String(clock.time),
};
function formatDate(time, format, zone = 'UTC') {
    const clock = clockIn(time, zone);
    return (0,_date_format_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDateFormat */ .x)(format)
        .map(piece => ('text' in piece ? piece.text : texts[piece.token](clock)))
        .join('');
}
function clockIn(time, zone) {
    const shifted = zone === 'UTC' ? time.getTime() : dateParts(time, zone);
    const local = new Date(shifted);
    return {
        year: local.getUTCFullYear(),
        month: local.getUTCMonth(),
        day: local.getUTCDate(),
        hour: local.getUTCHours(),
        minute: local.getUTCMinutes(),
        second: local.getUTCSeconds(),
        millisecond: local.getUTCMilliseconds(),
        weekday: local.getUTCDay(),
        offset: Math.round((shifted - time.getTime()) / 60_000),
        time: time.getTime(),
    };
}
function dateParts(time, zone) {
    (0,_date_format_js__WEBPACK_IMPORTED_MODULE_0__/* .checkZone */ .j)(zone);
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
    const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    const milliseconds = ((time.getTime() % 1000) + 1000) % 1000;
    return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}
function ordinal(value) {
    const teen = value % 100 >= 11 && value % 100 <= 13;
    const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
    return `${value}${ending}`;
}
const dayMilliseconds = 86_400_000;
const dateOnly = (clock) => Date.UTC(clock.year, clock.month, clock.day);
const dayOfYear = (clock) => (dateOnly(clock) - Date.UTC(clock.year, 0, 1)) / dayMilliseconds + 1;
function isoWeek(clock) {
    const thursday = new Date(dateOnly(clock) + (4 - (clock.weekday || 7)) * dayMilliseconds);
    const year = thursday.getUTCFullYear();
    const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMilliseconds / 7) + 1;
    return { year, week };
}
function offsetText(minutes, separator) {
    const absolute = Math.abs(minutes);
    return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}${separator}${pad(absolute % 60)}`;
}


/***/ })

};
