/** Given names of women and men and family names of one language area, and the order in which they are written. */
export interface NamePool {
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
  familyFirst: boolean;
}

// pool | women | men | families; a star before the pool: the family name is written first
const TABLE = `
west_african_english|Abena,Adaeze,Akosua,Amina,Chiamaka,Efua,Esi,Fatou,Folake,Ifeoma,Isatou,Ngozi,Yaa,Zainab|Babatunde,Chinedu,Ebrima,Emeka,Ibrahim,Kofi,Kwabena,Kwame,Lamin,Musa,Obinna,Segun,Tunde,Yaw|Acheampong,Adeyemi,Agyeman,Bangura,Boateng,Ceesay,Danso,Eze,Ibeh,Jalloh,Kamara,Mensah,Nwankwo,Obi,Ofori,Okonkwo,Owusu,Sesay,Touray,Yeboah
west_african_french|Aïssatou,Adjoa,Aminata,Awa,Binta,Clarisse,Djeneba,Estelle,Fanta,Mariam,Mireille,Nafissatou,Odile,Ramatou|Abdoulaye,Alassane,Boubacar,Cheikh,Didier,Fabrice,Idrissa,Koffi,Mamadou,Modeste,Moussa,Ousmane,Serge,Yves|Agbodjan,Ba,Bationo,Coulibaly,Dembélé,Diallo,Diop,Hounkpatin,Kaboré,Keïta,Konaté,Mbarga,Ndiaye,Ngono,Ouédraogo,Sarr,Tchuente,Traoré,Yao,Zongo
east_african|Akinyi,Aline,Asha,Atieno,Grace,Imani,Joyce,Nakato,Neema,Rehema,Solange,Uwase,Wanjiru,Zawadi|Baraka,Bosco,Daudi,Eric,Hamisi,Innocent,Juma,Kato,Mugisha,Njoroge,Otieno,Patrick,Salim,Wekesa|Achieng,Byaruhanga,Chepkoech,Habimana,Kamau,Kimani,Lutalo,Mbabazi,Mushi,Mutua,Mwakyusa,Nabirye,Ndayisaba,Nyambura,Ochieng,Odhiambo,Omondi,Ssemakula,Uwimana,Wambui
southern_african|Boitumelo,Chipo,Kagiso,Lerato,Nomvula,Palesa,Rudo,Ruvimbo,Tendai,Thandiwe,Thoko,Tsholofelo,Zanele,Zodwa|Bongani,Farai,Kabo,Lwazi,Mpho,Mwansa,Sipho,Tapiwa,Tatenda,Thabo,Themba,Thato,Tinashe,Vusi|Banda,Chikwanha,Dlamini,Hamutenya,Kgosi,Khumalo,Mabaso,Mabuza,Makoni,Mokoena,Molefe,Moyo,Mulenga,Ncube,Ndlovu,Nkosi,Phiri,Shipanga,Sithole,Tembo
ethiopian|Aster,Bethlehem,Birtukan,Eden,Feven,Genet,Hiwot,Mekdes,Meseret,Rahel,Selam,Tigist|Abel,Biruk,Dawit,Ermias,Fikru,Getachew,Henok,Mulugeta,Samuel,Tesfaye,Yared,Yonas|Abebe,Alemu,Assefa,Bekele,Demissie,Gebre,Girma,Kebede,Lemma,Negash,Tadesse,Tsegaye,Wolde,Worku
lusophone_african|Alcinda,Celeste,Dulce,Edna,Graça,Ilda,Lurdes,Nilza,Sónia,Zenaida|Adérito,Armindo,Celso,Domingos,Hélder,Inácio,Jorge,Nelson,Osvaldo,Tomás|Andrade,Barbosa,Cossa,Évora,Fortes,Langa,Lopes,Macuácua,Monteiro,Nhantumbo,Semedo,Tavares,Tembe,Varela,Zandamela
malagasy|Fanja,Haingo,Lalao,Mialy,Noro,Voahangy|Andry,Hery,Jaona,Naina,Solofo,Tiana|Andriamasy,Rabemanana,Rakotoarisoa,Randriana,Rasoanaivo,Ravelo,Razafy,Ratsimba
arabic|Amal,Dalia,Farah,Hanan,Hiba,Ikram,Khadija,Leïla,Lina,Maha,Nadia,Najat,Rania,Salma,Samira,Yasmine|Adel,Amine,Anis,Fouad,Hatem,Hicham,Ibrahim,Karim,Khaled,Mehdi,Nabil,Omar,Rachid,Sami,Tarek,Youssef|Abdelnour,Al-Khatib,Amrani,Ayadi,Bensalah,Bouazizi,El Fassi,El Masry,Haddad,Halabi,Hamdan,Idrissi,Jaziri,Khoury,Mansour,Ouali,Qasim,Sabbagh,Saleh,Tazi,Trabelsi,Zaki,Zerouali
bengali|Afroza,Farhana,Mitali,Nasrin,Rumana,Shirin,Sultana,Tahmina|Anisur,Ashraf,Faisal,Kamrul,Mahbub,Rafiq,Shahid,Tanvir|Ahmed,Akhter,Barua,Chowdhury,Das,Hossain,Islam,Karim,Mia,Rahman,Sarker,Uddin
*khmer|Bopha,Chanthou,Kunthea,Sopheap,Sreymom,Vanna|Borey,Dara,Phirun,Rithy,Sokha,Vibol|Chea,Heng,Keo,Lim,Mao,Ouk,Prak,Sok
*chinese|Fang,Huiling,Jing,Lan,Meixia,Qian,Ruoxi,Wenjun,Xiaohong,Ying,Yutong,Zhilan|Bowen,Guoqiang,Haoran,Jianhua,Kaiwen,Lei,Mingzhe,Peng,Tao,Weidong,Yifan,Zhiyuan|Cai,Deng,Du,Fan,Gu,He,Jiang,Liang,Lu,Peng,Qin,Shen,Tan,Xue,Yao,Zeng
pacific|Ana,Fetu,Leilani,Litia,Mele,Salote,Sera,Talia|Epeli,Iosefa,Jone,Manu,Rusi,Semi,Sione,Tevita|Faleolo,Kalsakau,Leota,Naivalu,Ratuva,Tamata,Toleafoa,Tuilagi,Vaai,Waqa
indian|Aditi,Ananya,Bhavana,Deepa,Gauri,Ishita,Kavita,Lakshmi,Meera,Neha,Padma,Priya,Shalini,Sunita,Tanvi,Vidya|Aditya,Arvind,Deepak,Ganesh,Harish,Kiran,Manoj,Nikhil,Pranav,Rahul,Rohan,Sandeep,Suresh,Varun,Vikram,Yash|Banerjee,Bhat,Chatterjee,Desai,Deshpande,Ghosh,Hegde,Iyer,Joshi,Kulkarni,Menon,Mukherjee,Nair,Patil,Prasad,Raghavan,Reddy,Shenoy,Subramanian,Varghese
indonesian|Aisyah,Dewi,Fitri,Indah,Kartika,Lestari,Nurul,Putri,Rina,Siti,Wulan,Yuliana|Agus,Azman,Bayu,Dimas,Farid,Hafiz,Hendra,Iskandar,Rizky,Surya,Teguh,Yusof|Anggraini,Halim,Hartono,Hidayat,Kurniawan,Nasution,Pratama,Rahman,Santoso,Saputra,Setiawan,Siregar,Susanto,Wibowo,Wijaya,Zainal
japanese|Aiko,Chiharu,Haruka,Kaori,Mayumi,Naoko,Sakura,Yuki|Daisuke,Hiroshi,Kenji,Makoto,Ryota,Shinji,Takeshi,Yuto|Fujiwara,Hayashi,Inoue,Kimura,Matsuda,Nakamura,Ogawa,Okada,Saito,Shimizu,Takahashi,Yoshida
central_asian|Aigerim,Ainura,Aliya,Dinara,Gulnara,Madina,Nargiza,Zarina|Azamat,Bakyt,Daniyar,Erlan,Marat,Nurlan,Ruslan,Timur|Abdykerim,Akhmet,Asanbay,Baitemir,Ibraim,Iskak,Kasym,Mamyr,Nurgali,Omar,Sadyk,Toktogul
mongolian|Altantsetseg,Bolormaa,Enkhtuya,Oyunaa,Sarangerel|Bat-Erdene,Ganbold,Munkhbat,Otgonbayar,Temuulen|Batbayar,Dorj,Enkhbold,Ganzorig,Sukhbaatar,Tseren
nepali|Anju,Bimala,Kabita,Manisha,Sabina,Sarita,Sushma|Bikash,Dipendra,Kamal,Narayan,Prakash,Rajan,Suman|Adhikari,Bhattarai,Gurung,Karki,Lama,Maharjan,Rai,Shrestha,Tamang,Thapa
pakistani|Asma,Bushra,Fauzia,Hina,Mehreen,Rabia,Saima,Sana,Tahira,Uzma|Adnan,Asad,Bilal,Danish,Fahad,Haris,Imtiaz,Kamran,Usman,Zubair|Abbasi,Afridi,Baig,Chaudhry,Durrani,Iqbal,Jamali,Kazmi,Malik,Qureshi,Rizvi,Shaikh,Siddiqui,Zaidi
filipino|Analyn,Cristina,Dolores,Girlie,Jocelyn,Liza,Maricel,Rosario|Arnel,Benjie,Dindo,Edgardo,Jericho,Noel,Ramil,Rodel|Aquino,Bautista,Castillo,Cruz,Dimaculangan,Macaraeg,Manalo,Pangilinan,Salonga,Santos,Velasco,Villanueva
*korean|Eun-ji,Hye-jin,Ji-won,Min-seo,Soo-yeon,Yoon-ah|Dong-hyun,Hyun-woo,Jae-sung,Min-ho,Sang-hoon,Tae-yang|Bae,Han,Hwang,Jang,Kang,Kwon,Lim,Oh,Seo,Yoon
sri_lankan|Chamari,Dilini,Ishara,Kumudu,Nadeesha,Thilini,Vasuki|Arjuna,Chaminda,Dinesh,Kasun,Nuwan,Ruwan,Sivakumar|Bandara,De Silva,Dissanayake,Fernando,Gunawardena,Jayasuriya,Nadarajah,Perera,Samaraweera,Wickramasinghe
thai|Kanya,Malee,Nattaya,Orawan,Pimchanok,Siriporn|Anuwat,Chaiwat,Kittisak,Nattapong,Somchai,Thanakorn|Boonmee,Charoensuk,Jaidee,Kaewmanee,Phromma,Rattanakul,Srisai,Wongsakul
*vietnamese|Bích Ngọc,Hồng Nhung,Lan Anh,Mai Phương,Thanh Hà,Thu Trang|Anh Tuấn,Đức Minh,Hải Long,Quang Huy,Trung Kiên,Văn Thành|Bùi,Đặng,Đỗ,Hoàng,Lê,Ngô,Nguyễn,Phạm,Trần,Vũ
armenian|Anahit,Arpine,Gayane,Lusine,Mariam,Nune|Aram,Gevorg,Hayk,Levon,Tigran,Vahan|Avetisyan,Galstyan,Grigoryan,Hakobyan,Manukyan,Petrosyan,Sahakyan,Vardanyan
south_slavic|Ana,Branka,Desislava,Dragana,Ivana,Jelena,Katarina,Mirjana,Petra,Rositsa,Tanja,Vesna|Aleksandar,Boris,Dejan,Goran,Luka,Marko,Miloš,Nikola,Plamen,Stoyan,Tomaž,Zoran|Bašić,Delić,Dimić,Hadžić,Horvat,Ilić,Jovanović,Kovačević,Marinković,Novak,Petrović,Savić,Stanković,Vidmar,Vuković,Zupančič
czech|Alena,Eliška,Hana,Jitka,Lenka,Markéta,Tereza,Zuzana|Jakub,Jiří,Lukáš,Ondřej,Petr,Radek,Tomáš,Vojtěch|Bartoš,Beran,Holub,Janů,Jelínek,Krejčí,Marek,Martinů,Petrů,Tichý
baltic|Aušra,Birutė,Ieva,Kadri,Katre,Liis,Rasa,Triin|Andrius,Darius,Jaan,Kaspar,Margus,Rokas,Tanel,Tomas|Kallas,Kask,Kuusk,Laur,Lepik,Mägi,Mets,Pärn,Rebane,Saar,Tamm,Vaher
georgian|Ana,Eka,Ketevan,Maia,Nino,Tamar|Davit,Giorgi,Irakli,Lasha,Levan,Zurab|Beridze,Chikovani,Gelashvili,Japaridze,Kobalia,Lomidze,Maisuradze,Tsiklauri
romanian|Alina,Cristina,Doina,Ioana,Loredana,Mihaela,Raluca,Roxana|Andrei,Bogdan,Cătălin,Dragoș,Florin,Octavian,Radu,Vlad|Bălan,Ciobanu,Dumitrescu,Enache,Ionescu,Lupu,Munteanu,Popa,Rusu,Stoica,Tudor,Ursu
polish|Agnieszka,Beata,Ewa,Joanna,Katarzyna,Magdalena,Monika,Zofia|Bartosz,Jacek,Krzysztof,Łukasz,Marcin,Paweł,Tomasz,Wojciech|Gajda,Krawczyk,Lis,Mazur,Nowak,Pawlak,Sikora,Sowa,Wieczorek,Wójcik,Wrona,Zając
ukrainian|Halyna,Iryna,Kateryna,Larysa,Oksana,Olena,Svitlana,Yulia|Andriy,Bohdan,Dmytro,Maksym,Oleh,Serhiy,Taras,Yuriy|Bondarenko,Boyko,Hrytsenko,Koval,Kravchuk,Lysenko,Marchenko,Melnyk,Panchenko,Savchuk,Tkachenko,Zinchenko
latin_american|Adriana,Alejandra,Beatriz,Camila,Catalina,Daniela,Fernanda,Gabriela,Inés,Lorena,Luciana,Marisol,Paola,Rocío,Valeria,Ximena|Alonso,Andrés,Cristóbal,Emilio,Esteban,Gonzalo,Hernán,Ignacio,Javier,Joaquín,Leandro,Mauricio,Matías,Rodrigo,Sebastián,Tomás|Acosta,Aguilar,Benítez,Cáceres,Castro,Domínguez,Escobar,Figueroa,Gutiérrez,Huamán,Ibáñez,Londoño,Mamani,Molina,Núñez,Ortega,Paredes,Quispe,Restrepo,Rojas,Salazar,Valdés,Vargas,Zambrano
brazilian|Ana Clara,Bruna,Cecília,Débora,Jussara,Larissa,Luiza,Marília,Renata,Tainá|André,Caio,Danilo,Fábio,Gustavo,Leandro,Murilo,Otávio,Rafael,Thiago|Almeida,Batista,Cavalcanti,Conceição,Fonseca,Guimarães,Medeiros,Moraes,Nascimento,Pacheco,Queiroz,Ribeiro,Siqueira,Teixeira
caribbean|Althea,Camille,Danielle,Keisha,Marcia,Nadine,Rochelle,Shanique|Andre,Curtis,Damian,Errol,Jermaine,Kerwin,Marlon,Winston|Alleyne,Baptiste,Braithwaite,Campbell,Clarke,Gordon,Grant,Maharaj,Mohammed,Ramkissoon,Thompson,Williams
anglophone|Alice,Bronwyn,Charlotte,Fiona,Harriet,Imogen,Jasmine,Kirsty,Niamh,Rosalind,Sunita,Tamsin|Alistair,Callum,Dominic,Ewan,Gareth,Hugh,Imran,Jasper,Malcolm,Oliver,Rory,Stuart|Abernathy,Barlow,Cartwright,Donaldson,Fairweather,Goodwin,Hargreaves,Jarvis,Kendrick,Lockhart,MacLeod,Pemberton,Rowntree,Sinclair,Thornbury,Whitcombe
american|Alicia,Brianna,Cheryl,Denise,Erin,Hannah,Jocelyn,Latoya,Megan,Rachel,Teresa,Wendy|Aaron,Brandon,Carlos,Derek,Ethan,Isaiah,Jamal,Keith,Lucas,Nathan,Terrence,Vincent|Alvarado,Beckett,Calloway,Delgado,Ellison,Freeman,Hollis,Kowalski,Lindqvist,Mercer,Okafor,Pruitt,Ramirez,Sandoval,Tran,Whitaker
pacific_anglophone|Aroha,Hine,Isla,Kiri,Mereana,Ruby|Hemi,Liam,Nikau,Rawiri,Tane,Wiremu|Campbell,Henare,Ngata,Paewai,Parata,Ropata,Tamihana,Walker
german|Anneliese,Birgit,Claudia,Franziska,Johanna,Katrin,Lea,Miriam,Sabine,Ursula|Andreas,Benedikt,Florian,Holger,Jonas,Lukas,Matthias,Reto,Stefan,Urs|Achermann,Bauer,Dörfler,Eichinger,Fröhlich,Gruber,Hofstätter,Keller,Lindner,Moser,Nussbaum,Pfeiffer,Reinhardt,Schäfer,Steiner,Vogel,Wüthrich,Zimmerli
french|Anaïs,Bérénice,Céline,Élodie,Hélène,Juliette,Maëlle,Noémie,Solène,Sylvie|Antoine,Benoît,Cédric,Étienne,Guillaume,Jérôme,Laurent,Mathieu,Rémi,Thibault|Beaumont,Chevalier,Delacroix,Dufour,Fontaine,Garnier,Hénin,Janssens,Lambert,Lefèvre,Marchand,Peeters,Renard,Roussel,Thévenet,Vasseur
nordic|Agnete,Astrid,Freja,Ingrid,Karin,Linnea,Sigrid,Siri,Solveig,Ulrika|Anders,Bjørn,Erik,Håkon,Jens,Lars,Magnus,Mikkel,Nils,Torbjörn|Andersson,Bergström,Dahl,Ekelund,Fjeld,Haugen,Holm,Kjær,Lindgren,Lund,Møller,Nygård,Solberg,Söderlund,Thorsen,Østergaard
finnish|Aino,Hanna,Johanna,Kaisa,Päivi,Tuuli|Antti,Jussi,Kimmo,Mikko,Ville,Väinö|Hämäläinen,Järvinen,Korhonen,Laakso,Mäkinen,Nieminen,Rantanen,Virtanen
irish|Aoife,Bríd,Ciara,Gráinne,Orla,Sinéad|Cormac,Declan,Eoghan,Niall,Oisín,Ruairí|Brennan,Doherty,Fitzgerald,Gallagher,Keane,Mulcahy,Quirke,Sweeney
italian|Alessia,Beatrice,Chiara,Elisabetta,Francesca,Giulia,Ornella,Silvia|Alessandro,Davide,Emanuele,Fabrizio,Giacomo,Lorenzo,Nicolò,Stefano|Barbieri,Colombo,De Angelis,Esposito,Ferrante,Galli,Lombardi,Moretti,Pellegrini,Rinaldi,Sartori,Vitale
dutch|Annelies,Femke,Hanneke,Lotte,Maaike,Sanne,Willemijn|Bram,Diederik,Jeroen,Maarten,Pieter,Ruben,Sander|De Graaf,Dijkstra,Hoekstra,Jansen,Kuipers,Meijer,Postma,Van den Berg,Van Dongen,Vermeulen
portuguese|Beatriz,Catarina,Inês,Joana,Leonor,Mafalda|Afonso,Duarte,Gonçalo,Henrique,Nuno,Vasco|Azevedo,Carvalho,Figueiredo,Magalhães,Moreira,Pinto,Ramalho,Sequeira
spanish|Ainhoa,Amaia,Carmen,Elena,Leire,Nuria,Pilar|Álvaro,Aitor,Diego,Iker,Jordi,Manuel,Sergio|Aguirre,Cabrera,Etxeberria,Ferrer,Garrido,Herrero,Iglesias,Llorente,Puig,Serrano
turkish|Ayşe,Defne,Elif,Gülşen,Nesrin,Zeynep|Burak,Cem,Emre,Kerem,Onur,Tolga|Arslan,Aydın,Demir,Doğan,Güneş,Kaya,Koç,Öztürk,Şahin,Yıldız`;

/** The pools by name. */
export const NAME_POOLS: ReadonlyMap<string, NamePool> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [pool = '', women = '', men = '', families = ''] = line.split('|');
      const familyFirst = pool.startsWith('*');
      const names = {
        women: women.split(','),
        men: men.split(','),
        families: families.split(','),
        familyFirst,
      };
      return [familyFirst ? pool.slice(1) : pool, names] as const;
    }),
);
