/** Providers where anyone can have a mailbox: sharing one says nothing. */
const PUBLIC_PROVIDERS = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es live.com ' +
    'live.fr live.co.uk msn.com passport.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ca ' +
    'yahoo.co.in yahoo.co.id yahoo.co.jp yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.mx yahoo.com.ph yahoo.com.sg ' +
    'ymail.com rocketmail.com aol.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com ' +
    'tutanota.de tuta.io tuta.com gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mailbox.org posteo.de ' +
    'posteo.net riseup.net disroot.org autistici.org fastmail.com fastmail.fm hey.com zoho.com mail.com email.com inbox.com ' +
    'usa.com mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua seznam.cz wp.pl onet.pl o2.pl ' +
    'interia.pl abv.bg libero.it virgilio.it tiscali.it alice.it tim.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr ' +
    'neuf.fr bluewin.ch skynet.be telenet.be ziggo.nl xs4all.nl kpnmail.nl btinternet.com sky.com virginmedia.com ' +
    'telia.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net earthlink.net rogers.com shaw.ca ' +
    'sympatico.ca bigpond.com optusnet.com.au xtra.co.nz uol.com.br bol.com.br terra.com.br ig.com.br globo.com ' +
    'qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com 139.com aliyun.com naver.com hanmail.net ' +
    'daum.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com rediffmail.com indiatimes.com sify.com ' +
    'walla.co.il duck.com hushmail.com'
  ).split(' '),
);

/** The domain of an address when it says where somebody works; empty for a public mail provider or no address. */
export function workDomain(email: string): string {
  const domain = email.trim().toLowerCase().split('@')[1] ?? '';
  return domain.includes('.') && !PUBLIC_PROVIDERS.has(domain) ? domain : '';
}
