// which kinds of organisation know a subject: subject | kinds
const TABLE = `
cyber-norms|a diplomatic service,a cybersecurity agency,a research institute,a security company,a network operators' group,an incident response team,a regional secretariat
incident-response|a cybersecurity agency,an incident response team,a research network,a security company,a network operator,a digital rights organisation,a conference of regulators
encryption|a police service,a cybersecurity agency,a digital rights organisation,a press freedom group,a free software group,a security company,an open standards group,a hosting company
data-protection|a data protection authority,a consumer organisation,a group of public-interest lawyers,a hosting company,a university laboratory,a school of public policy,a regional secretariat
device-security|a regulator,a consumer organisation,a device maker,a security company,a university laboratory,an open standards group,a cybersecurity agency
cybercrime|a police service,a judicial school,a group of public-interest lawyers,a hosting company,a mobile-money provider,an incident response team,a digital rights organisation
child-safety|a children's ombudsperson,an education agency,a child helpline,a youth coalition,an online platform,a network operator,a domain registry,an intergovernmental education programme
security-skills|a cybersecurity agency,an incident response team,a university laboratory,a research network,a security company,a women's technology network,an intergovernmental education programme
surveillance|a parliamentary committee,a data protection authority,a city administration,a digital rights organisation,a human rights organisation,a group of public-interest lawyers,a security company,a free software group
vulnerability-disclosure|a cybersecurity agency,a city administration,a free software group,a university laboratory,a security company,an incident response team,a digital rights organisation
digital-trade|an economics department,a diplomatic service,a chamber of commerce,an online marketplace,a school of public policy,a consumer organisation,a regional secretariat,an open standards group
data-flows|an economics department,a data protection authority,a data centre operator,a hosting company,an association of software firms,a school of public policy,a research network
small-business|an economics department,a city administration,a start-up hub,an association of software firms,an online marketplace,a rural community organisation,a development fund
platform-work|an economics department,a data protection authority,a workers' association,an online platform,a research institute,a union of artists and authors
digital-finance|a regulator,a mobile-money provider,a consumer organisation,a women's technology network,a rural community organisation,a development fund
competition|a competition authority,a consumer organisation,a school of public policy,an online platform,a hosting company,an open standards group
digital-taxation|a tax authority,an economics department,an association of Internet users,a school of public policy,a chamber of commerce,a mobile-money provider,a development fund
smart-cities|a city administration,a data protection authority,a research institute,a consumer organisation,a device maker,a network operator,a university laboratory
icts-for-sdgs|a ministry,an education agency,a universal access fund,a rural community organisation,a community media trust,a network operator,a research network,a development fund
community-networks|a regulator,a universal access fund,a rural community organisation,an indigenous organisation,a network operator,a community network,an Internet exchange point,a development fund
affordability|a regulator,a universal access fund,a ministry,an association of Internet users,a library foundation,a network operator,a satellite provider,a community network,a development fund
accessibility|a ministry,an equality office,a disability rights organisation,a library foundation,an association of software firms,an open standards group,an educational software firm
local-languages|an education agency,a language foundation,a community media trust,a university laboratory,an association of software firms,a free software group,an intergovernmental education programme
digital-literacy|an education agency,a library foundation,a community media trust,a youth coalition,an educational software firm,a research network,an intergovernmental education programme
displacement|a ministry,a city administration,a refugee-led organisation,a human rights organisation,a network operator,a community network,a regional secretariat
indigenous|a regulator,an indigenous organisation,a rural community organisation,a community media trust,a satellite provider,a community network
older-persons|a city administration,an equality office,an association of older people,a consumer organisation,a library foundation,a mobile-money provider,an engineers' association
artificial-intelligence|a data protection authority,an economics department,a research institute,a digital rights organisation,an association of software firms,a start-up hub,a university laboratory
algorithms|a data protection authority,a statistical office,a digital rights organisation,a group of public-interest lawyers,an online platform,a university laboratory
blockchain|a statistical office,an economics department,a research institute,an association of software firms,a consultancy,a university laboratory,an open standards group
digital-identity|a statistical office,a data protection authority,a human rights organisation,a refugee-led organisation,a mobile-money provider,an open standards group,a development fund
internet-of-things|a city administration,a regulator,a consumer organisation,a rural community organisation,a device maker,an open standards group,a university laboratory
next-generation-networks|a regulator,a universal access fund,a consumer organisation,a rural community organisation,a network operator,a satellite provider,a network operators' group
multistakeholder|a ministry,a diplomatic service,an association of Internet users,a research institute,a chamber of commerce,a domain registry,a regional secretariat
national-regional|a ministry,an association of Internet users,a youth coalition,an open web initiative,a chamber of commerce,a domain registry,a regional secretariat
strengthening-the-forum|a diplomatic service,a ministry,a research institute,an association of Internet users,a chamber of commerce,a domain registry,a regional secretariat
jurisdiction|a judicial school,a diplomatic service,a group of public-interest lawyers,a hosting company,an online platform,a domain registry
fragmentation|a diplomatic service,a regulator,a research institute,an open web initiative,a network operator,a network operators' group,an Internet exchange point
parliaments|a parliamentary committee,a ministry,a school of public policy,an association of Internet users,a chamber of commerce,an engineers' association
schools-and-history|an education agency,a diplomatic service,a research institute,a school of public policy,a library foundation,a consultancy,a research network,an intergovernmental education programme
expression|a parliamentary committee,a judicial school,a press freedom group,a human rights organisation,a union of artists and authors,an online platform,a media company
shutdowns|a regulator,a ministry,a digital rights organisation,a press freedom group,a group of public-interest lawyers,a network operator,a network operators' group
gender-violence|a police service,an equality office,a women's technology network,a human rights organisation,an online platform,a free software group
gender-gap|an equality office,a statistical office,a women's technology network,a rural community organisation,a network operator,a community network,a development fund
youth|an education agency,a parliamentary committee,a youth coalition,an open web initiative,an educational software firm,a domain registry,an engineers' association
childrens-rights|a children's ombudsperson,a data protection authority,a child helpline,a youth coalition,an educational software firm,a university laboratory
business-rights|a diplomatic service,a human rights organisation,a digital rights organisation,a hosting company,a network operator,a consultancy,a research institute
civic-space|a parliamentary committee,a police service,a human rights organisation,a digital rights organisation,an online platform,a free software group
sexual-minorities|an equality office,an LGBTQI rights group,a human rights organisation,a library foundation,an online platform,a free software group
disinformation|a parliamentary committee,an education agency,a fact-checking group,a press freedom group,a media company,an online platform,a university laboratory
journalism|a competition authority,a press freedom group,a community media trust,a media company,an online platform
content-moderation|a judicial school,a regulator,a digital rights organisation,a human rights organisation,an online platform,a hosting company
access-to-knowledge|an education agency,a library foundation,a union of artists and authors,a media company,a research network
ipv6|a ministry,a regulator,a research network,a network operators' group,a network operator,an Internet exchange point,an engineers' association
exchange-points|a regulator,an association of Internet users,an Internet exchange point,a network operator,a data centre operator,a network operators' group
dns|a regulator,a judicial school,a domain registry,a digital rights organisation,a hosting company,a network operator
routing-security|a regulator,a cybersecurity agency,a network operators' group,an Internet exchange point,a network operator,a research network
universal-acceptance|a ministry,a language foundation,a domain registry,an open standards group,an association of software firms,a hosting company`;

/** Subject -> kinds of organisation that are close to it. */
export const EXPERTS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [subject = '', kinds = ''] = line.split('|');
      return [subject, kinds.split(',')] as const;
    }),
);
