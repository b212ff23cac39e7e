<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en_IN">
  <context>
    <name>clinic</name>
    <message>
      <source> by {user}</source>
      <translation>, {user} द्वारा</translation>
    </message>
    <message>
      <source>&amp;About Clinic books</source>
      <translation>क्लिनिक बही के बारे में (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Another passphrase</source>
      <translation>दूसरा पासफ़्रेज़ (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Appearance</source>
      <translation>रूप (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Apply credit or advance...</source>
      <translation>क्रेडिट या अग्रिम समायोजित करें (&amp;A)...</translation>
    </message>
    <message>
      <source>&amp;Apply the advance...</source>
      <translation>अग्रिम समायोजित करें (&amp;A)...</translation>
    </message>
    <message>
      <source>&amp;Approve refund...</source>
      <translation>रिफ़ंड स्वीकृत करें (&amp;A)...</translation>
    </message>
    <message>
      <source>&amp;Approve...</source>
      <translation>स्वीकृत करें (&amp;A)...</translation>
    </message>
    <message>
      <source>&amp;Audit</source>
      <translation>लेखापरीक्षा (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Books</source>
      <translation>बहियाँ (&amp;B)</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>रद्द करें (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Charged: it counts as a session used</source>
      <translation>शुल्क सहित (&amp;C): यह हुआ सत्र गिना जाएगा</translation>
    </message>
    <message>
      <source>&amp;Check the books</source>
      <translation>बही की जाँच करें (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>बंद करें (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Columns</source>
      <translation>स्तंभ (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Complete session...</source>
      <translation>सत्र पूर्ण करें (&amp;C)...</translation>
    </message>
    <message>
      <source>&amp;Contra voucher...</source>
      <translation>कॉन्ट्रा वाउचर (&amp;C)...</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>कॉपी (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Credits to be paid back</source>
      <translation>वापस देने योग्य क्रेडिट (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>गहरा (&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Delete draft...</source>
      <translation>मसौदा हटाएँ (&amp;D)...</translation>
    </message>
    <message>
      <source>&amp;Detail</source>
      <translation>विवरण (&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Discontinue...</source>
      <translation>बंद करें (&amp;D)...</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>बदलें (&amp;E)</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>निर्यात (&amp;E)</translation>
    </message>
    <message>
      <source>&amp;Export trial balance...</source>
      <translation>तलपट निर्यात करें (&amp;E)...</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>फ़ाइल (&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>खोजें (&amp;F)</translation>
    </message>
    <message>
      <source>&amp;GST</source>
      <translation>GST (&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Glossary</source>
      <translation>शब्दावली (&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Go to anything</source>
      <translation>कहीं भी जाएँ (&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Go to plan</source>
      <translation>प्लान पर जाएँ (&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Go to the credit</source>
      <translation>क्रेडिट पर जाएँ (&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Go to the patient</source>
      <translation>मरीज़ पर जाएँ (&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>सहायता (&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Help for this screen</source>
      <translation>इस स्क्रीन की सहायता (&amp;H)</translation>
    </message>
    <message>
      <source>&amp;High contrast, dark</source>
      <translation>तेज़ अंतर, गहरा (&amp;H)</translation>
    </message>
    <message>
      <source>&amp;History</source>
      <translation>इतिहास (&amp;H)</translation>
    </message>
    <message>
      <source>&amp;I have written it down, or I shall remember it</source>
      <translation>मैंने इसे लिख लिया है, या याद रखूँगा (&amp;I)</translation>
    </message>
    <message>
      <source>&amp;Journal behind it</source>
      <translation>इसके पीछे का जर्नल (&amp;J)</translation>
    </message>
    <message>
      <source>&amp;Keep as balance...</source>
      <translation>शेष के रूप में रखें (&amp;K)...</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>कुंजियाँ (&amp;K)</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>भाषा (&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>हल्का (&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Lock or unlock a month</source>
      <translation>महीने पर ताला लगाएँ या खोलें (&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Mark today's session done...</source>
      <translation>आज का सत्र पूर्ण करें (&amp;M)...</translation>
    </message>
    <message>
      <source>&amp;Match to what is selected</source>
      <translation>चुने हुए से मिलान करें (&amp;M)</translation>
    </message>
    <message>
      <source>&amp;Money</source>
      <translation>धन (&amp;M)</translation>
    </message>
    <message>
      <source>&amp;Month pack...</source>
      <translation>महीने का पैक (&amp;M)...</translation>
    </message>
    <message>
      <source>&amp;New</source>
      <translation>नया (&amp;N)</translation>
    </message>
    <message>
      <source>&amp;New credit note</source>
      <translation>नया क्रेडिट नोट (&amp;N)</translation>
    </message>
    <message>
      <source>&amp;No</source>
      <translation>नहीं (&amp;N)</translation>
    </message>
    <message>
      <source>&amp;No-show...</source>
      <translation>अनुपस्थित (&amp;N)...</translation>
    </message>
    <message>
      <source>&amp;Not charged: the session stays open</source>
      <translation>बिना शुल्क (&amp;N): सत्र खुला रहेगा</translation>
    </message>
    <message>
      <source>&amp;OK</source>
      <translation>ठीक (&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Open books...</source>
      <translation>बही खोलें (&amp;O)...</translation>
    </message>
    <message>
      <source>&amp;Open the record</source>
      <translation>रिकॉर्ड खोलें (&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Opening balances...</source>
      <translation>आरंभिक शेष (&amp;O)...</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>चिपकाएँ (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Patients</source>
      <translation>मरीज़ (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Pay refund...</source>
      <translation>रिफ़ंड दें (&amp;P)...</translation>
    </message>
    <message>
      <source>&amp;Payment voucher...</source>
      <translation>भुगतान वाउचर (&amp;P)...</translation>
    </message>
    <message>
      <source>&amp;Period</source>
      <translation>अवधि (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Post credit note</source>
      <translation>क्रेडिट नोट पोस्ट करें (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Print</source>
      <translation>छापें (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>बाहर निकलें (&amp;Q)</translation>
    </message>
    <message>
      <source>&amp;Rebuild the search</source>
      <translation>खोज-सूची फिर बनाएँ (&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Receive from the patient...</source>
      <translation>मरीज़ से भुगतान लें (&amp;R)...</translation>
    </message>
    <message>
      <source>&amp;Receive payment...</source>
      <translation>भुगतान लें (&amp;R)...</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>फिर करें (&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Refresh</source>
      <translation>ताज़ा करें (&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Registers</source>
      <translation>रजिस्टर (&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Reports</source>
      <translation>रिपोर्टें (&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Restore a backup...</source>
      <translation>बैकअप पुनर्स्थापित करें (&amp;R)...</translation>
    </message>
    <message>
      <source>&amp;Reverse and reinstate...</source>
      <translation>उलटें और बहाल करें (&amp;R)...</translation>
    </message>
    <message>
      <source>&amp;Reverse journal...</source>
      <translation>जर्नल उलटें (&amp;R)...</translation>
    </message>
    <message>
      <source>&amp;Reverse refund...</source>
      <translation>रिफ़ंड उलटें (&amp;R)...</translation>
    </message>
    <message>
      <source>&amp;Reverse...</source>
      <translation>उलटें (&amp;R)...</translation>
    </message>
    <message>
      <source>&amp;Show what is typed</source>
      <translation>लिखा हुआ दिखाएँ (&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Size of the books</source>
      <translation>बही का आकार (&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Statements</source>
      <translation>वित्तीय विवरण (&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Switch user...</source>
      <translation>उपयोगकर्ता बदलें (&amp;S)...</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>साधन (&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Transfer to another patient...</source>
      <translation>दूसरे मरीज़ को दें (&amp;T)...</translation>
    </message>
    <message>
      <source>&amp;Trial balance</source>
      <translation>तलपट (&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>वापस लें (&amp;U)</translation>
    </message>
    <message>
      <source>&amp;Undo session...</source>
      <translation>सत्र वापस लें (&amp;U)...</translation>
    </message>
    <message>
      <source>&amp;Unfinished forms...</source>
      <translation>अधूरे फ़ॉर्म (&amp;U)...</translation>
    </message>
    <message>
      <source>&amp;Verify the edit log...</source>
      <translation>संपादन लॉग सत्यापित करें (&amp;V)...</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>दृश्य (&amp;V)</translation>
    </message>
    <message>
      <source>&amp;Waive...</source>
      <translation>माफ़ करें (&amp;W)...</translation>
    </message>
    <message>
      <source>&amp;Write journal again...</source>
      <translation>जर्नल फिर लिखें (&amp;W)...</translation>
    </message>
    <message>
      <source>&amp;Write the branch's file...</source>
      <translation>शाखा की फ़ाइल लिखें (&amp;W)...</translation>
    </message>
    <message>
      <source>&amp;Yes</source>
      <translation>हाँ (&amp;Y)</translation>
    </message>
    <message>
      <source>, {count} cancelled</source>
      <translation>, {count} रद्द</translation>
    </message>
    <message>
      <source>0 open</source>
      <translation>0 खुले</translation>
    </message>
    <message>
      <source>0 where it is empty</source>
      <translation>ख़ाली हो तो 0</translation>
    </message>
    <message>
      <source>1 April {year}</source>
      <translation>1 अप्रैल {year}</translation>
    </message>
    <message>
      <source>1 GST deadline on {day}</source>
      <translation>{day} को 1 GST समय-सीमा</translation>
    </message>
    <message>
      <source>1 account</source>
      <translation>1 खाता</translation>
    </message>
    <message>
      <source>1 advance lies unapplied for 90 days</source>
      <translation>1 अग्रिम 90 दिन से असमायोजित है</translation>
    </message>
    <message>
      <source>1 branch</source>
      <translation>1 शाखा</translation>
    </message>
    <message>
      <source>1 cheque is in hand</source>
      <translation>1 चेक हाथ में है</translation>
    </message>
    <message>
      <source>1 credit</source>
      <translation>1 क्रेडिट</translation>
    </message>
    <message>
      <source>1 credit note is half posted</source>
      <translation>1 क्रेडिट नोट अधूरा पोस्ट है</translation>
    </message>
    <message>
      <source>1 credit selected</source>
      <translation>1 क्रेडिट चुना गया</translation>
    </message>
    <message>
      <source>1 day</source>
      <translation>1 दिन</translation>
    </message>
    <message>
      <source>1 day left</source>
      <translation>1 दिन बचा</translation>
    </message>
    <message>
      <source>1 day of the counter was not closed</source>
      <translation>काउंटर का 1 दिन समाप्त नहीं हुआ</translation>
    </message>
    <message>
      <source>1 document</source>
      <translation>1 दस्तावेज़</translation>
    </message>
    <message>
      <source>1 document selected</source>
      <translation>1 दस्तावेज़ चुना गया</translation>
    </message>
    <message>
      <source>1 draft credit note</source>
      <translation>1 मसौदा क्रेडिट नोट</translation>
    </message>
    <message>
      <source>1 draft is left in it</source>
      <translation>इसमें 1 मसौदा बचा है</translation>
    </message>
    <message>
      <source>1 draft is left in the month: it is not in the return.</source>
      <translation>महीने में 1 मसौदा बचा है: वह विवरणी में नहीं है।</translation>
    </message>
    <message>
      <source>1 draft is left: post or delete it first</source>
      <translation>1 मसौदा बचा है: पहले उसे पोस्ट करें या हटाएँ</translation>
    </message>
    <message>
      <source>1 form was left unfinished</source>
      <translation>1 फ़ॉर्म अधूरा है</translation>
    </message>
    <message>
      <source>1 group</source>
      <translation>1 समूह</translation>
    </message>
    <message>
      <source>1 group selected</source>
      <translation>1 समूह चुना गया</translation>
    </message>
    <message>
      <source>1 installment falls due within 7 days</source>
      <translation>1 किस्त 7 दिनों में देय होगी</translation>
    </message>
    <message>
      <source>1 invoice</source>
      <translation>1 इनवॉइस</translation>
    </message>
    <message>
      <source>1 journal of {amount}</source>
      <translation>{amount} का 1 जर्नल</translation>
    </message>
    <message>
      <source>1 line</source>
      <translation>1 पंक्ति</translation>
    </message>
    <message>
      <source>1 month</source>
      <translation>1 महीना</translation>
    </message>
    <message>
      <source>1 month before it is still open: it is locked too.</source>
      <translation>इससे पहले 1 महीना अब भी खुला है: उस पर भी ताला लगेगा।</translation>
    </message>
    <message>
      <source>1 month of the year is not locked: it is closed with the year.</source>
      <translation>वर्ष का 1 महीना खुला है: वह वर्ष के साथ बंद होगा।</translation>
    </message>
    <message>
      <source>1 note selected</source>
      <translation>1 नोट चुना गया</translation>
    </message>
    <message>
      <source>1 of {all} sessions is free</source>
      <translation>{all} में से 1 सत्र मुफ़्त है</translation>
    </message>
    <message>
      <source>1 of {count} lines is not understood</source>
      <translation>{count} में से 1 पंक्ति समझ में नहीं आई</translation>
    </message>
    <message>
      <source>1 page</source>
      <translation>1 पन्ना</translation>
    </message>
    <message>
      <source>1 patient</source>
      <translation>1 मरीज़</translation>
    </message>
    <message>
      <source>1 plan</source>
      <translation>1 प्लान</translation>
    </message>
    <message>
      <source>1 plan expires within 30 days</source>
      <translation>1 प्लान की अवधि 30 दिनों में समाप्त होगी</translation>
    </message>
    <message>
      <source>1 plan has overdue installments</source>
      <translation>1 प्लान की किस्तें अतिदेय हैं</translation>
    </message>
    <message>
      <source>1 plan selected</source>
      <translation>1 प्लान चुना गया</translation>
    </message>
    <message>
      <source>1 plan's refund waits for approval</source>
      <translation>1 प्लान का रिफ़ंड स्वीकृति की प्रतीक्षा में है</translation>
    </message>
    <message>
      <source>1 receipt</source>
      <translation>1 रसीद</translation>
    </message>
    <message>
      <source>1 recurring journal</source>
      <translation>1 आवर्ती जर्नल</translation>
    </message>
    <message>
      <source>1 recurring journal is due</source>
      <translation>1 आवर्ती जर्नल देय है</translation>
    </message>
    <message>
      <source>1 refund</source>
      <translation>1 रिफ़ंड</translation>
    </message>
    <message>
      <source>1 refund waits for approval</source>
      <translation>1 रिफ़ंड स्वीकृति की प्रतीक्षा में है</translation>
    </message>
    <message>
      <source>1 role</source>
      <translation>1 भूमिका</translation>
    </message>
    <message>
      <source>1 row</source>
      <translation>1 पंक्ति</translation>
    </message>
    <message>
      <source>1 row selected</source>
      <translation>1 पंक्ति चुनी गई</translation>
    </message>
    <message>
      <source>1 service</source>
      <translation>1 सेवा</translation>
    </message>
    <message>
      <source>1 session</source>
      <translation>1 सत्र</translation>
    </message>
    <message>
      <source>1 session is scheduled again.</source>
      <translation>1 सत्र फिर निर्धारित होगा।</translation>
    </message>
    <message>
      <source>1 session used</source>
      <translation>1 सत्र हुआ</translation>
    </message>
    <message>
      <source>1 thing needs attention</source>
      <translation>1 बात ध्यान देने योग्य</translation>
    </message>
    <message>
      <source>1 to know</source>
      <translation>1 बात ध्यान देने की</translation>
    </message>
    <message>
      <source>1 user</source>
      <translation>1 उपयोगकर्ता</translation>
    </message>
    <message>
      <source>12 Church Street, Bengaluru 560001</source>
      <translation>12 चर्च स्ट्रीट, बेंगलुरु 560001</translation>
    </message>
    <message>
      <source>15 characters; empty where not registered</source>
      <translation>15 अक्षर; पंजीकृत न हो तो ख़ाली</translation>
    </message>
    <message>
      <source>&gt; actions  ·  @ patients  ·  # documents  ·  = accounts</source>
      <translation>&gt; काम  ·  @ मरीज़  ·  # दस्तावेज़  ·  = खाते</translation>
    </message>
    <message>
      <source>A &amp;plain file, for leaving or for another program</source>
      <translation>सादी फ़ाइल, छोड़ने या दूसरे प्रोग्राम के लिए (&amp;P)</translation>
    </message>
    <message>
      <source>A GSTIN has 15 letters and digits and begins with the State's code, as 29ABCDE1234F1Z5.</source>
      <translation>GSTIN में 15 अक्षर और अंक होते हैं और राज्य के कोड से शुरू होता है, जैसे 29ABCDE1234F1Z5।</translation>
    </message>
    <message>
      <source>A Month</source>
      <translation>प्रति माह</translation>
    </message>
    <message>
      <source>A PAN has {count} characters</source>
      <translation>PAN में {count} अक्षर होते हैं</translation>
    </message>
    <message>
      <source>A backup is made</source>
      <translation>बैकअप बनता है</translation>
    </message>
    <message>
      <source>A balance is a debit or a credit, not both</source>
      <translation>शेष नामे या जमा होता है, दोनों नहीं</translation>
    </message>
    <message>
      <source>A bill was found</source>
      <translation>एक बिल मिला</translation>
    </message>
    <message>
      <source>A branch is missing</source>
      <translation>शाखा नहीं चुनी</translation>
    </message>
    <message>
      <source>A branch's books begin as a copy of the clinic's own; only such a file can be taken in.</source>
      <translation>शाखा की बही क्लिनिक की अपनी प्रति से शुरू होती है; केवल वैसी फ़ाइल ली जा सकती है।</translation>
    </message>
    <message>
      <source>A copy is called a backup only once it is proven.</source>
      <translation>प्रति को बैकअप तभी कहा जाता है जब वह परखी जा चुकी हो।</translation>
    </message>
    <message>
      <source>A correction by the auditor</source>
      <translation>लेखापरीक्षक का सुधार</translation>
    </message>
    <message>
      <source>A count is not understood</source>
      <translation>कोई गिनती समझ में नहीं आई</translation>
    </message>
    <message>
      <source>A count of notes or coins is below zero.</source>
      <translation>नोट या सिक्कों की गिनती शून्य से कम है।</translation>
    </message>
    <message>
      <source>A credit is kept as a balance only with the patient's consent.</source>
      <translation>क्रेडिट केवल मरीज़ की सहमति से शेष के रूप में रखा जाता है।</translation>
    </message>
    <message>
      <source>A credit is paid back in money; keeping it without consent was held unfair (VLCC).</source>
      <translation>क्रेडिट धन में वापस दिया जाता है; बिना सहमति रखना अनुचित माना गया (VLCC)।</translation>
    </message>
    <message>
      <source>A credit note is dated on or after its invoice.</source>
      <translation>क्रेडिट नोट की तारीख़ उसके इनवॉइस की या बाद की होती है।</translation>
    </message>
    <message>
      <source>A credit note that reduces what the patient owes but no GST, since section 34's time limit has passed or no tax was charged.</source>
      <translation>क्रेडिट नोट जो मरीज़ का देय घटाता है पर GST नहीं, क्योंकि धारा 34 की सीमा बीत गई या कर नहीं लिया गया था।</translation>
    </message>
    <message>
      <source>A date is missing</source>
      <translation>तारीख़ नहीं लिखी</translation>
    </message>
    <message>
      <source>A day is missing</source>
      <translation>दिन नहीं लिखा</translation>
    </message>
    <message>
      <source>A day or an amount is missing</source>
      <translation>दिन या राशि नहीं लिखी</translation>
    </message>
    <message>
      <source>A debt that the clinic no longer expects; it becomes an expense.</source>
      <translation>ऋण जिसकी क्लिनिक को आशा नहीं; वह व्यय बनता है।</translation>
    </message>
    <message>
      <source>A debt that was written off but may still be collected.</source>
      <translation>ऋण जो बट्टे खाते गया पर अब भी वसूला जा सकता है।</translation>
    </message>
    <message>
      <source>A document of which one part is in the books and another is missing: the patient's account, the ledger or a mark. Posting it again completes it.</source>
      <translation>दस्तावेज़ जिसका एक भाग बही में है और दूसरा नहीं: मरीज़ का खाता, बही या चिह्न। फिर पोस्ट करने पर पूरा होता है।</translation>
    </message>
    <message>
      <source>A document that takes back all or a part of an invoice; with GST it reduces the tax too (section 34).</source>
      <translation>दस्तावेज़ जो इनवॉइस का सब या कुछ वापस लेता है; GST हो तो कर भी घटाता है (धारा 34)।</translation>
    </message>
    <message>
      <source>A document was forgotten</source>
      <translation>एक दस्तावेज़ छूट गया था</translation>
    </message>
    <message>
      <source>A fee of {fee} is kept then.</source>
      <translation>तब {fee} शुल्क रखा जाता है।</translation>
    </message>
    <message>
      <source>A field above is still empty.</source>
      <translation>ऊपर का कोई ख़ाना अब भी ख़ाली है।</translation>
    </message>
    <message>
      <source>A file dropped here is opened</source>
      <translation>यहाँ छोड़ी गई फ़ाइल खुल जाती है</translation>
    </message>
    <message>
      <source>A financial note of its own series: the debt goes, GST stays as it was billed.</source>
      <translation>अपनी अलग श्रृंखला का वित्तीय नोट: ऋण हटता है, GST जैसा बिल हुआ वैसा रहता है।</translation>
    </message>
    <message>
      <source>A financial note reduces no GST, so it has no tax</source>
      <translation>वित्तीय नोट GST नहीं घटाता, इसलिए उसमें कर नहीं होता</translation>
    </message>
    <message>
      <source>A heading: takes no entries</source>
      <translation>शीर्षक: प्रविष्टि नहीं लेता</translation>
    </message>
    <message>
      <source>A later file of this branch was taken in before, up to {through}.</source>
      <translation>इस शाखा की बाद की फ़ाइल, {through} तक, पहले ली जा चुकी है।</translation>
    </message>
    <message>
      <source>A later {series} note exists, of {last}.</source>
      <translation>{last} का एक बाद का {series} नोट मौजूद है।</translation>
    </message>
    <message>
      <source>A ledger entry that was chosen stands on another account.</source>
      <translation>चुनी गई बही प्रविष्टि दूसरे खाते की है।</translation>
    </message>
    <message>
      <source>A line is a debit or a credit, not both</source>
      <translation>पंक्ति नामे या जमा होती है, दोनों नहीं</translation>
    </message>
    <message>
      <source>A line is matched to one entry at least</source>
      <translation>पंक्ति का मिलान कम से कम एक प्रविष्टि से होता है</translation>
    </message>
    <message>
      <source>A line is too long</source>
      <translation>एक पंक्ति बहुत लंबी है</translation>
    </message>
    <message>
      <source>A line of the chart of accounts that amounts are posted to; its balance is what its debits and credits leave.</source>
      <translation>खातों की सूची की एक पंक्ति जिसमें राशियाँ पोस्ट होती हैं; नामे और जमा से जो बचे वह उसका शेष है।</translation>
    </message>
    <message>
      <source>A line of the statement is matched.</source>
      <translation>विवरण की एक पंक्ति का मिलान हो चुका है।</translation>
    </message>
    <message>
      <source>A line or an entry is named twice</source>
      <translation>पंक्ति या प्रविष्टि दो बार आई है</translation>
    </message>
    <message>
      <source>A manifest names each file with its rows, control totals and hash.</source>
      <translation>एक सूची हर फ़ाइल को उसकी पंक्तियों, नियंत्रण योगों और हैश सहित बताती है।</translation>
    </message>
    <message>
      <source>A member of the family</source>
      <translation>परिवार का सदस्य</translation>
    </message>
    <message>
      <source>A month</source>
      <translation>प्रति माह</translation>
    </message>
    <message>
      <source>A month that is locked takes no more entries; only its unlocking, with a reason, opens it.</source>
      <translation>ताला लगे महीने में प्रविष्टि नहीं होती; केवल कारण सहित ताला खोलने से खुलता है।</translation>
    </message>
    <message>
      <source>A month that only accountants may still post in.</source>
      <translation>महीना जिसमें अब केवल लेखाकार पोस्ट कर सकते हैं।</translation>
    </message>
    <message>
      <source>A new file, fully checked; these books stay.</source>
      <translation>एक नई फ़ाइल, पूरी जाँची हुई; यह बही रहती है।</translation>
    </message>
    <message>
      <source>A no-show counts as used</source>
      <translation>अनुपस्थिति हुआ सत्र मानी जाती है</translation>
    </message>
    <message>
      <source>A no-show is not charged</source>
      <translation>अनुपस्थिति का शुल्क नहीं लगता</translation>
    </message>
    <message>
      <source>A note reduces GST until 30 November after the invoice's year, or until the annual return is filed, if that is earlier (section 34(2) CGST).</source>
      <translation>नोट GST को इनवॉइस के वर्ष के बाद 30 नवंबर तक घटाता है, या वार्षिक विवरणी भरने तक, जो पहले हो (धारा 34(2) CGST)।</translation>
    </message>
    <message>
      <source>A note was counted twice</source>
      <translation>एक नोट दो बार गिना गया</translation>
    </message>
    <message>
      <source>A package has at most {count} sessions</source>
      <translation>पैकेज में अधिक से अधिक {count} सत्र होते हैं</translation>
    </message>
    <message>
      <source>A package sold to one patient: its sessions, its installments and what became of them.</source>
      <translation>एक मरीज़ को बिका पैकेज: उसके सत्र, किस्तें और उनका क्या हुआ।</translation>
    </message>
    <message>
      <source>A package you sell appears here with its sessions, installments, invoice and what is still owed.</source>
      <translation>आप जो पैकेज बेचेंगे वह यहाँ अपने सत्रों, किस्तों, इनवॉइस और बकाया के साथ दिखेगा।</translation>
    </message>
    <message>
      <source>A parent or guardian</source>
      <translation>माता-पिता या अभिभावक</translation>
    </message>
    <message>
      <source>A part of a plan's price with a due date of its own.</source>
      <translation>प्लान के मूल्य का भाग, अपनी देय तारीख़ सहित।</translation>
    </message>
    <message>
      <source>A passphrase has at least {least} characters.</source>
      <translation>पासफ़्रेज़ में कम से कम {least} अक्षर हों।</translation>
    </message>
    <message>
      <source>A passphrase has at most {most} characters.</source>
      <translation>पासफ़्रेज़ में अधिक से अधिक {most} अक्षर हों।</translation>
    </message>
    <message>
      <source>A password has at least {least} characters.</source>
      <translation>पासवर्ड में कम से कम {least} अक्षर हों।</translation>
    </message>
    <message>
      <source>A password has at most {most} characters.</source>
      <translation>पासवर्ड में अधिक से अधिक {most} अक्षर हों।</translation>
    </message>
    <message>
      <source>A patient is registered here, or together with the first sale.</source>
      <translation>मरीज़ यहाँ पंजीकृत होता है, या पहली बिक्री के साथ।</translation>
    </message>
    <message>
      <source>A place of the clinic with documents, numbers and a drawer of its own, in the same books.</source>
      <translation>क्लिनिक का एक स्थान, अपने दस्तावेज़, नंबर और गल्ले सहित, उसी बही में।</translation>
    </message>
    <message>
      <source>A plan expires only when all of it is paid; discontinue it instead.</source>
      <translation>पूरा चुकता होने पर ही प्लान की अवधि समाप्त होती है; इसके बदले उसे बंद करें।</translation>
    </message>
    <message>
      <source>A plan still runs: complete or discontinue it first</source>
      <translation>एक प्लान अब भी चल रहा है: पहले उसे पूर्ण या बंद करें</translation>
    </message>
    <message>
      <source>A plan that rests: no session can be done and its days do not count.</source>
      <translation>रुका हुआ प्लान: सत्र नहीं हो सकता और उसके दिन नहीं गिने जाते।</translation>
    </message>
    <message>
      <source>A rate of GST is from 0 to 40 %</source>
      <translation>GST दर 0 से 40 % तक होती है</translation>
    </message>
    <message>
      <source>A reason is missing</source>
      <translation>कारण नहीं लिखा</translation>
    </message>
    <message>
      <source>A reason is needed before this can be posted</source>
      <translation>पोस्ट करने से पहले कारण चाहिए</translation>
    </message>
    <message>
      <source>A receipt was forgotten</source>
      <translation>एक रसीद छूट गई थी</translation>
    </message>
    <message>
      <source>A refund above {limit} waits for approval.</source>
      <translation>{limit} से ऊपर का रिफ़ंड स्वीकृति की प्रतीक्षा करता है।</translation>
    </message>
    <message>
      <source>A refund above {threshold} waits for approval.</source>
      <translation>{threshold} से ऊपर का रिफ़ंड स्वीकृति की प्रतीक्षा करता है।</translation>
    </message>
    <message>
      <source>A refund is of a credit note or of an advance</source>
      <translation>रिफ़ंड क्रेडिट नोट या अग्रिम का होता है</translation>
    </message>
    <message>
      <source>A report of more than {most} rows is not printed from here.</source>
      <translation>{most} से अधिक पंक्तियों की रिपोर्ट यहाँ से नहीं छपती।</translation>
    </message>
    <message>
      <source>A reversal is dated on or after what it reverses.</source>
      <translation>उलट प्रविष्टि की तारीख़ मूल की या बाद की होती है।</translation>
    </message>
    <message>
      <source>A session that is missed without notice counts as taken.</source>
      <translation>बिना सूचना छूटा सत्र लिया हुआ माना जाता है।</translation>
    </message>
    <message>
      <source>A session that took place; its share of the price is revenue from that day.</source>
      <translation>सत्र जो हुआ; मूल्य का उसका हिस्सा उसी दिन से आय है।</translation>
    </message>
    <message>
      <source>A sheet of a workbook holds {most} rows, and this report has more.</source>
      <translation>कार्यपुस्तिका का पत्रक {most} पंक्तियाँ रखता है, और रिपोर्ट में अधिक हैं।</translation>
    </message>
    <message>
      <source>A small rest</source>
      <translation>थोड़ी-सी बची राशि</translation>
    </message>
    <message>
      <source>A taxable service, GST of {rate} inside</source>
      <translation>कर-योग्य सेवा, {rate} GST शामिल</translation>
    </message>
    <message>
      <source>A voucher that moves money between the clinic's own cash and bank accounts.</source>
      <translation>वाउचर जो क्लिनिक के अपने नकद और बैंक खातों के बीच धन ले जाता है।</translation>
    </message>
    <message>
      <source>A waiver or a write-off of it waits for approval already</source>
      <translation>इसकी माफ़ी या बट्टा खाता पहले से स्वीकृति की प्रतीक्षा में है</translation>
    </message>
    <message>
      <source>A waiver or a write-off waits for approval: approve or reject it first</source>
      <translation>माफ़ी या बट्टा खाता स्वीकृति की प्रतीक्षा में है: पहले उसे स्वीकृत या अस्वीकार करें</translation>
    </message>
    <message>
      <source>A workbook with real amounts and dates, bold totals, and headings that stay in sight.</source>
      <translation>असली राशियों और तारीख़ों, मोटे योगों और दिखते रहने वाले शीर्षकों वाली कार्यपुस्तिका।</translation>
    </message>
    <message>
      <source>A write-off or waiver of {amount} waits for approval on the invoice {invoice}.</source>
      <translation>इनवॉइस {invoice} पर {amount} की माफ़ी या बट्टा खाता स्वीकृति की प्रतीक्षा में है।</translation>
    </message>
    <message>
      <source>A {what} cannot be below zero.</source>
      <translation>{what} शून्य से कम नहीं हो सकता।</translation>
    </message>
    <message>
      <source>AR Entry</source>
      <translation>AR प्रविष्टि</translation>
    </message>
    <message>
      <source>AR Entry?</source>
      <translation>AR प्रविष्टि?</translation>
    </message>
    <message>
      <source>AR entry</source>
      <translation>AR प्रविष्टि</translation>
    </message>
    <message>
      <source>About</source>
      <translation>किसका</translation>
    </message>
    <message>
      <source>About Clinic books</source>
      <translation>क्लिनिक बही के बारे में</translation>
    </message>
    <message>
      <source>Above the clinic's limit somebody else approves before it is paid back.</source>
      <translation>क्लिनिक की सीमा से ऊपर हो तो देने से पहले कोई और स्वीकृत करता है।</translation>
    </message>
    <message>
      <source>Above {limit} the patient's PAN or Form 60 is asked for; none is on file. {source}</source>
      <translation>{limit} से ऊपर मरीज़ का PAN या फ़ॉर्म 60 माँगा जाता है; कोई दर्ज नहीं है। {source}</translation>
    </message>
    <message>
      <source>Accept what agrees e&amp;xactly...</source>
      <translation>ठीक-ठीक मेल खाने वाले मानें (&amp;X)...</translation>
    </message>
    <message>
      <source>Accept what agrees exactly</source>
      <translation>जो ठीक-ठीक मेल खाता है उसे मानें</translation>
    </message>
    <message>
      <source>Accept {count} e&amp;xact...</source>
      <translation>{count} ठीक मेल मानें (&amp;X)...</translation>
    </message>
    <message>
      <source>Acco&amp;unts</source>
      <translation>खाते (&amp;U)</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>खाता</translation>
    </message>
    <message>
      <source>Account Code</source>
      <translation>खाता कोड</translation>
    </message>
    <message>
      <source>Account ID</source>
      <translation>खाता ID</translation>
    </message>
    <message>
      <source>Account Type</source>
      <translation>खाता प्रकार</translation>
    </message>
    <message>
      <source>Account by code or name</source>
      <translation>खाता, कोड या नाम से</translation>
    </message>
    <message>
      <source>Account closed</source>
      <translation>खाता बंद</translation>
    </message>
    <message>
      <source>Account code, debit, credit</source>
      <translation>खाता कोड, नामे, जमा</translation>
    </message>
    <message>
      <source>Account for {mode}</source>
      <translation>{mode} का खाता</translation>
    </message>
    <message>
      <source>Account for {role}</source>
      <translation>{role} का खाता</translation>
    </message>
    <message>
      <source>Account is off</source>
      <translation>खाता निष्क्रिय</translation>
    </message>
    <message>
      <source>Account of line {number}</source>
      <translation>पंक्ति {number} का खाता</translation>
    </message>
    <message>
      <source>Account of the statement</source>
      <translation>विवरण का खाता</translation>
    </message>
    <message>
      <source>Account opened</source>
      <translation>खाता खुला</translation>
    </message>
    <message>
      <source>Account role</source>
      <translation>खाता भूमिका</translation>
    </message>
    <message>
      <source>Account roles</source>
      <translation>खाता भूमिकाएँ</translation>
    </message>
    <message>
      <source>Account saved</source>
      <translation>खाता सहेजा गया</translation>
    </message>
    <message>
      <source>Account {number}</source>
      <translation>खाता {number}</translation>
    </message>
    <message>
      <source>Accountant</source>
      <translation>लेखाकार</translation>
    </message>
    <message>
      <source>Accounting for one clinic, on its own desk and without the internet.</source>
      <translation>एक क्लिनिक का लेखा, अपनी ही मेज़ पर और इंटरनेट के बिना।</translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>खाते</translation>
    </message>
    <message>
      <source>Accounts only</source>
      <translation>केवल खाते</translation>
    </message>
    <message>
      <source>Act</source>
      <translation>काम</translation>
    </message>
    <message>
      <source>Actions</source>
      <translation>काम</translation>
    </message>
    <message>
      <source>Actions only</source>
      <translation>केवल काम</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>सक्रिय</translation>
    </message>
    <message>
      <source>Active Plans</source>
      <translation>सक्रिय प्लान</translation>
    </message>
    <message>
      <source>Ad&amp;vance of the patient...</source>
      <translation>मरीज़ का अग्रिम (&amp;V)...</translation>
    </message>
    <message>
      <source>Add a total beneath the rows</source>
      <translation>पंक्तियों के नीचे कुल जोड़ें</translation>
    </message>
    <message>
      <source>Add another mode</source>
      <translation>और माध्यम जोड़ें</translation>
    </message>
    <message>
      <source>Add filter</source>
      <translation>फ़िल्टर जोड़ें</translation>
    </message>
    <message>
      <source>Add installment</source>
      <translation>किस्त जोड़ें</translation>
    </message>
    <message>
      <source>Add line</source>
      <translation>पंक्ति जोड़ें</translation>
    </message>
    <message>
      <source>Add lines over the headings: clinic, GSTIN, report, period, made when and by</source>
      <translation>शीर्षकों के ऊपर पंक्तियाँ जोड़ें: क्लिनिक, GSTIN, रिपोर्ट, अवधि, कब और किसने बनाई</translation>
    </message>
    <message>
      <source>Add the year under Set-up, Periods.</source>
      <translation>व्यवस्था, अवधियाँ में वर्ष जोड़ें।</translation>
    </message>
    <message>
      <source>Add the years in between first.</source>
      <translation>पहले बीच के वर्ष जोड़ें।</translation>
    </message>
    <message>
      <source>Add user</source>
      <translation>उपयोगकर्ता जोड़ें</translation>
    </message>
    <message>
      <source>Add who works here, or a password</source>
      <translation>यहाँ कौन काम करता है या पासवर्ड जोड़ें</translation>
    </message>
    <message>
      <source>Added to what the clinic sells</source>
      <translation>क्लिनिक की बिक्री में जोड़ा गया</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>पता</translation>
    </message>
    <message>
      <source>Advance</source>
      <translation>अग्रिम</translation>
    </message>
    <message>
      <source>Advance Used</source>
      <translation>अग्रिम प्रयुक्त</translation>
    </message>
    <message>
      <source>Advance applied</source>
      <translation>अग्रिम समायोजित</translation>
    </message>
    <message>
      <source>Advance for services to come</source>
      <translation>आने वाली सेवाओं का अग्रिम</translation>
    </message>
    <message>
      <source>Advance of receipt voucher {number} of {day}, for services that are not supplied</source>
      <translation>{day} के रसीद वाउचर {number} का अग्रिम, उन सेवाओं का जो नहीं दी गईं</translation>
    </message>
    <message>
      <source>Advance of the patient</source>
      <translation>मरीज़ का अग्रिम</translation>
    </message>
    <message>
      <source>Advance un-applied</source>
      <translation>अग्रिम का समायोजन हटा</translation>
    </message>
    <message>
      <source>Advance {number}, {amount} left</source>
      <translation>अग्रिम {number}, {amount} बचे</translation>
    </message>
    <message>
      <source>Advance...</source>
      <translation>अग्रिम...</translation>
    </message>
    <message>
      <source>Advances</source>
      <translation>अग्रिम</translation>
    </message>
    <message>
      <source>Advances and credits</source>
      <translation>अग्रिम और क्रेडिट</translation>
    </message>
    <message>
      <source>Advances and credits that are left</source>
      <translation>बचे अग्रिम और क्रेडिट</translation>
    </message>
    <message>
      <source>Advances and unapplied credits</source>
      <translation>अग्रिम और असमायोजित क्रेडिट</translation>
    </message>
    <message>
      <source>Advances of the patient, apart from this balance: {amount}</source>
      <translation>मरीज़ के अग्रिम, इस शेष से अलग: {amount}</translation>
    </message>
    <message>
      <source>Advances, apart from the balance</source>
      <translation>अग्रिम, शेष से अलग</translation>
    </message>
    <message>
      <source>Advised to wait</source>
      <translation>रुकने की सलाह</translation>
    </message>
    <message>
      <source>After</source>
      <translation>बाद में</translation>
    </message>
    <message>
      <source>After a day</source>
      <translation>एक दिन बाद</translation>
    </message>
    <message>
      <source>After it a credit note leaves the GST as it is; {left} d left</source>
      <translation>उसके बाद क्रेडिट नोट GST नहीं घटाता; {left} दिन बचे</translation>
    </message>
    <message>
      <source>After it a note is financial: the patient is credited, the GST paid stays a cost (5520).</source>
      <translation>उसके बाद नोट वित्तीय होता है: मरीज़ को क्रेडिट मिलता है, चुकाया GST लागत रहता है (5520)।</translation>
    </message>
    <message>
      <source>After {count} days</source>
      <translation>{count} दिन बाद</translation>
    </message>
    <message>
      <source>Against</source>
      <translation>किसके विरुद्ध</translation>
    </message>
    <message>
      <source>Against Account</source>
      <translation>सामने का खाता</translation>
    </message>
    <message>
      <source>Against {invoice}, which is paid</source>
      <translation>{invoice} के विरुद्ध, जो चुकता है</translation>
    </message>
    <message>
      <source>Age Days</source>
      <translation>दिन</translation>
    </message>
    <message>
      <source>Ageing</source>
      <translation>बकाया की आयु</translation>
    </message>
    <message>
      <source>Agree on smaller installments</source>
      <translation>छोटी किस्तें तय करें</translation>
    </message>
    <message>
      <source>Agreed at sale: {policy}, {amount}.</source>
      <translation>बिक्री पर तय: {policy}, {amount}।</translation>
    </message>
    <message>
      <source>Agreed on</source>
      <translation>सहमति का दिन</translation>
    </message>
    <message>
      <source>Agreed otherwise with the patient</source>
      <translation>मरीज़ से कुछ और तय हुआ</translation>
    </message>
    <message>
      <source>Agreed with the patient</source>
      <translation>मरीज़ से तय हुआ</translation>
    </message>
    <message>
      <source>All</source>
      <translation>सब</translation>
    </message>
    <message>
      <source>All accounts</source>
      <translation>सभी खाते</translation>
    </message>
    <message>
      <source>All branches</source>
      <translation>सभी शाखाएँ</translation>
    </message>
    <message>
      <source>All but the closing of years</source>
      <translation>वर्ष-समाप्ति को छोड़ सब</translation>
    </message>
    <message>
      <source>All copies</source>
      <translation>सभी प्रतियाँ</translation>
    </message>
    <message>
      <source>All documents</source>
      <translation>सभी दस्तावेज़</translation>
    </message>
    <message>
      <source>All entries of a day in the order they were posted.</source>
      <translation>दिन की सभी प्रविष्टियाँ, पोस्ट के क्रम में।</translation>
    </message>
    <message>
      <source>All entries of all accounts; every report is made of them.</source>
      <translation>सभी खातों की सभी प्रविष्टियाँ; हर रिपोर्ट इन्हीं से बनती है।</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
      <source>All lines of the file that this line came with go.</source>
      <translation>जिस फ़ाइल से यह पंक्ति आई उसकी सब पंक्तियाँ हट जाएँगी।</translation>
    </message>
    <message>
      <source>All of a clinic's accounts in one file.</source>
      <translation>क्लिनिक के सभी खाते एक फ़ाइल में।</translation>
    </message>
    <message>
      <source>All of it is credited already</source>
      <translation>इसका सब पहले ही क्रेडिट हो चुका है</translation>
    </message>
    <message>
      <source>All of this statement was taken in before; nothing has changed.</source>
      <translation>यह पूरा विवरण पहले लिया जा चुका है; कुछ नहीं बदला।</translation>
    </message>
    <message>
      <source>All or nothing; a copy under the old one is kept.</source>
      <translation>या तो सब, या कुछ नहीं; पुराने वाली एक प्रति रखी जाती है।</translation>
    </message>
    <message>
      <source>All sessions</source>
      <translation>सभी सत्र</translation>
    </message>
    <message>
      <source>All that is payable of the plan's credit note may be paid back from now on.</source>
      <translation>प्लान के क्रेडिट नोट का जो देने योग्य है वह अब से वापस दिया जा सकता है।</translation>
    </message>
    <message>
      <source>All that is unapplied is kept already</source>
      <translation>जो असमायोजित है वह सब रखा जा चुका है</translation>
    </message>
    <message>
      <source>Allowances</source>
      <translation>छूट</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>राशि</translation>
    </message>
    <message>
      <source>Amount and reference, or amount and day, agree</source>
      <translation>राशि और संदर्भ, या राशि और दिन, मेल खाते हैं</translation>
    </message>
    <message>
      <source>Amount and reference, or amount and day, agree; nothing else fits as well.</source>
      <translation>राशि और संदर्भ, या राशि और दिन मेल खाते हैं; और कुछ इतना ठीक नहीं बैठता।</translation>
    </message>
    <message>
      <source>Amount corrected</source>
      <translation>राशि सुधारी गई</translation>
    </message>
    <message>
      <source>Amount credited</source>
      <translation>क्रेडिट राशि</translation>
    </message>
    <message>
      <source>Amount credited, tax included</source>
      <translation>क्रेडिट राशि, कर सहित</translation>
    </message>
    <message>
      <source>Amount in words</source>
      <translation>राशि शब्दों में</translation>
    </message>
    <message>
      <source>Amount of installment {number}</source>
      <translation>किस्त {number} की राशि</translation>
    </message>
    <message>
      <source>Amount of line {number}</source>
      <translation>पंक्ति {number} की राशि</translation>
    </message>
    <message>
      <source>Amount {number}</source>
      <translation>राशि {number}</translation>
    </message>
    <message>
      <source>Amount {number} is missing</source>
      <translation>राशि {number} नहीं लिखी</translation>
    </message>
    <message>
      <source>Amount, if one column</source>
      <translation>राशि, यदि एक स्तंभ हो</translation>
    </message>
    <message>
      <source>An advance is a balance already</source>
      <translation>अग्रिम पहले से ही शेष है</translation>
    </message>
    <message>
      <source>An advance of {advance} is not applied yet.</source>
      <translation>{advance} का अग्रिम अभी समायोजित नहीं है।</translation>
    </message>
    <message>
      <source>An amount is missing</source>
      <translation>राशि नहीं लिखी</translation>
    </message>
    <message>
      <source>An amount is missing, or is too large</source>
      <translation>राशि नहीं लिखी, या बहुत बड़ी है</translation>
    </message>
    <message>
      <source>An amount is more than its line has left</source>
      <translation>राशि पंक्ति की बची राशि से अधिक है</translation>
    </message>
    <message>
      <source>An amount is needed</source>
      <translation>राशि चाहिए</translation>
    </message>
    <message>
      <source>An amount is not understood</source>
      <translation>राशि समझ में नहीं आई</translation>
    </message>
    <message>
      <source>An amount or an account is not understood</source>
      <translation>राशि या खाता समझ में नहीं आया</translation>
    </message>
    <message>
      <source>An earlier file is missing, or entries of the branch were made here, too.</source>
      <translation>पहले की फ़ाइल छूटी है, या शाखा की प्रविष्टियाँ यहाँ भी हुईं।</translation>
    </message>
    <message>
      <source>An encrypted file and its backups can be read by nobody without the passphrase: not on a stolen computer, not in a lost backup. The passphrase is asked for each time the books are opened.</source>
      <translation>एन्क्रिप्ट की गई फ़ाइल और उसके बैकअप बिना पासफ़्रेज़ कोई नहीं पढ़ सकता: न चोरी हुए कंप्यूटर पर, न खोए बैकअप में। हर बार बही खोलते समय पासफ़्रेज़ पूछा जाता है।</translation>
    </message>
    <message>
      <source>An entry of two lines or more: its debits equal its credits.</source>
      <translation>दो या अधिक पंक्तियों की प्रविष्टि: नामे और जमा बराबर।</translation>
    </message>
    <message>
      <source>An entry with a purpose: payment, receipt, contra or journal.</source>
      <translation>उद्देश्य वाली प्रविष्टि: भुगतान, प्राप्ति, कॉन्ट्रा या जर्नल।</translation>
    </message>
    <message>
      <source>An exempt service, no GST</source>
      <translation>कर-मुक्त सेवा, GST नहीं</translation>
    </message>
    <message>
      <source>An installment that is no longer asked for.</source>
      <translation>किस्त जो अब नहीं माँगी जाती।</translation>
    </message>
    <message>
      <source>An invoice has at most {count} lines</source>
      <translation>इनवॉइस में अधिक से अधिक {count} पंक्तियाँ होती हैं</translation>
    </message>
    <message>
      <source>An invoice of zero is numbered, and posts nothing.</source>
      <translation>शून्य के इनवॉइस का नंबर होता है, पर कुछ पोस्ट नहीं होता।</translation>
    </message>
    <message>
      <source>An invoice of zero posts nothing.</source>
      <translation>शून्य का इनवॉइस कुछ पोस्ट नहीं करता।</translation>
    </message>
    <message>
      <source>An old document is dated on the day of opening or before</source>
      <translation>पुराने दस्तावेज़ की तारीख़ आरंभ के दिन की या पहले की होती है</translation>
    </message>
    <message>
      <source>An older file was put in this one's place, or its last work was cut off. Look for the newer file or open the last good backup; if this older file is what you want, move {beside} away and open it again.</source>
      <translation>इसकी जगह पुरानी फ़ाइल रखी गई, या अंतिम काम कट गया। नई फ़ाइल खोजें या अंतिम सही बैकअप खोलें; यदि यही पुरानी चाहिए तो {beside} हटाकर फिर खोलें।</translation>
    </message>
    <message>
      <source>Andheri West</source>
      <translation>अंधेरी पश्चिम</translation>
    </message>
    <message>
      <source>Annual Return Filed On</source>
      <translation>वार्षिक विवरणी कब भरी</translation>
    </message>
    <message>
      <source>Annual return</source>
      <translation>वार्षिक विवरणी</translation>
    </message>
    <message>
      <source>Annual return filed...</source>
      <translation>वार्षिक विवरणी भरी गई...</translation>
    </message>
    <message>
      <source>Annual return not filed...</source>
      <translation>वार्षिक विवरणी नहीं भरी गई...</translation>
    </message>
    <message>
      <source>Annual return of FY {year}</source>
      <translation>FY {year} की वार्षिक विवरणी</translation>
    </message>
    <message>
      <source>Another credit than agreed</source>
      <translation>तय से अलग क्रेडिट</translation>
    </message>
    <message>
      <source>Another mode than it came in by</source>
      <translation>जिस माध्यम से आया उससे अलग</translation>
    </message>
    <message>
      <source>Another mode than it came in by is noted in the edit log.</source>
      <translation>जिस माध्यम से आया उससे अलग हो तो संपादन लॉग में लिखा जाता है।</translation>
    </message>
    <message>
      <source>Another program is writing to the books.</source>
      <translation>दूसरा प्रोग्राम बही में लिख रहा है।</translation>
    </message>
    <message>
      <source>Another return was meant</source>
      <translation>कोई और विवरणी थी</translation>
    </message>
    <message>
      <source>Another treatment is agreed</source>
      <translation>दूसरा उपचार तय हुआ</translation>
    </message>
    <message>
      <source>Any day of it</source>
      <translation>उसका कोई भी दिन</translation>
    </message>
    <message>
      <source>Any patient</source>
      <translation>कोई भी मरीज़</translation>
    </message>
    <message>
      <source>Anybody can read the new file; these books stay.</source>
      <translation>नई फ़ाइल कोई भी पढ़ सकता है; यह बही रहती है।</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>रूप</translation>
    </message>
    <message>
      <source>Applicable % of Tax Rate</source>
      <translation>लागू कर दर %</translation>
    </message>
    <message>
      <source>Applied</source>
      <translation>समायोजित</translation>
    </message>
    <message>
      <source>Applied on</source>
      <translation>कब समायोजित</translation>
    </message>
    <message>
      <source>Applied to the wrong invoice</source>
      <translation>ग़लत इनवॉइस में समायोजित</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>समायोजित करें</translation>
    </message>
    <message>
      <source>Apply a credit or an advance</source>
      <translation>क्रेडिट या अग्रिम समायोजित करें</translation>
    </message>
    <message>
      <source>Apply to {invoice}</source>
      <translation>{invoice} में समायोजित करें</translation>
    </message>
    <message>
      <source>Apply...</source>
      <translation>समायोजित करें...</translation>
    </message>
    <message>
      <source>Appro&amp;ve the plan's refund...</source>
      <translation>प्लान का रिफ़ंड स्वीकृत करें (&amp;V)...</translation>
    </message>
    <message>
      <source>Approve</source>
      <translation>स्वीकृत करें</translation>
    </message>
    <message>
      <source>Approve and post</source>
      <translation>स्वीकृत करें और पोस्ट करें</translation>
    </message>
    <message>
      <source>Approve or reject that one first.</source>
      <translation>पहले उसे स्वीकृत या अस्वीकार करें।</translation>
    </message>
    <message>
      <source>Approve refund</source>
      <translation>रिफ़ंड स्वीकृत करें</translation>
    </message>
    <message>
      <source>Approve the plan's refun&amp;d...</source>
      <translation>प्लान का रिफ़ंड स्वीकृत करें (&amp;D)...</translation>
    </message>
    <message>
      <source>Approve the plan's refund</source>
      <translation>प्लान का रिफ़ंड स्वीकृत करें</translation>
    </message>
    <message>
      <source>Approve waiver</source>
      <translation>माफ़ी स्वीकृत करें</translation>
    </message>
    <message>
      <source>Approve write-off</source>
      <translation>बट्टे खाते डालना स्वीकृत करें</translation>
    </message>
    <message>
      <source>Approve...</source>
      <translation>स्वीकृत करें...</translation>
    </message>
    <message>
      <source>Approved</source>
      <translation>स्वीकृत</translation>
    </message>
    <message>
      <source>Approved By</source>
      <translation>किसने स्वीकृत किया</translation>
    </message>
    <message>
      <source>Approved by</source>
      <translation>किसने स्वीकृत किया</translation>
    </message>
    <message>
      <source>Approved by one person</source>
      <translation>एक ही व्यक्ति ने स्वीकृत किया</translation>
    </message>
    <message>
      <source>Approved by {name}</source>
      <translation>{name} ने स्वीकृत किया</translation>
    </message>
    <message>
      <source>Approved, not paid</source>
      <translation>स्वीकृत, दिए नहीं गए</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>अप्रैल</translation>
    </message>
    <message>
      <source>April</source>
      <translation>अप्रैल</translation>
    </message>
    <message>
      <source>April to March in India.</source>
      <translation>भारत में अप्रैल से मार्च।</translation>
    </message>
    <message>
      <source>Arrives in the bank</source>
      <translation>बैंक में आएगा</translation>
    </message>
    <message>
      <source>As 5150</source>
      <translation>जैसे 5150</translation>
    </message>
    <message>
      <source>As 999722</source>
      <translation>जैसे 999722</translation>
    </message>
    <message>
      <source>As Cash to the bank, or Petty cash drawn</source>
      <translation>जैसे बैंक में नकद, या निकाली गई फुटकर नकदी</translation>
    </message>
    <message>
      <source>As Depreciation of the laser</source>
      <translation>जैसे लेज़र का मूल्यह्रास</translation>
    </message>
    <message>
      <source>As OLD/77</source>
      <translation>जैसे OLD/77</translation>
    </message>
    <message>
      <source>As Rent and salaries of July</source>
      <translation>जैसे जुलाई का किराया और वेतन</translation>
    </message>
    <message>
      <source>As Underarms</source>
      <translation>जैसे अंडरआर्म</translation>
    </message>
    <message>
      <source>As WEST</source>
      <translation>जैसे WEST</translation>
    </message>
    <message>
      <source>As an advance</source>
      <translation>अग्रिम के रूप में</translation>
    </message>
    <message>
      <source>As it is posted; nothing is changed here.</source>
      <translation>जैसा पोस्ट हुआ; यहाँ कुछ नहीं बदलता।</translation>
    </message>
    <message>
      <source>As it is understood</source>
      <translation>जैसा समझा गया</translation>
    </message>
    <message>
      <source>As it shall stand on invoices</source>
      <translation>जैसा इनवॉइस पर लिखा जाए</translation>
    </message>
    <message>
      <source>As it stands in the edit log</source>
      <translation>जैसा संपादन लॉग में दिखता है</translation>
    </message>
    <message>
      <source>As it stands in the reports</source>
      <translation>जैसा रिपोर्टों में दिखता है</translation>
    </message>
    <message>
      <source>As of</source>
      <translation>इस दिन तक</translation>
    </message>
    <message>
      <source>As of {day}</source>
      <translation>{day} को</translation>
    </message>
    <message>
      <source>As on slip, cheque or app</source>
      <translation>जैसा पर्ची, चेक या ऐप पर है</translation>
    </message>
    <message>
      <source>As patients know it</source>
      <translation>जैसा मरीज़ जानते हैं</translation>
    </message>
    <message>
      <source>As ravi</source>
      <translation>जैसे ravi</translation>
    </message>
    <message>
      <source>As sessions are delivered (deferred)</source>
      <translation>जैसे-जैसे सत्र हों (आस्थगित)</translation>
    </message>
    <message>
      <source>As the &amp;system</source>
      <translation>सिस्टम जैसा (&amp;S)</translation>
    </message>
    <message>
      <source>As the bank says it</source>
      <translation>जैसा बैंक ने लिखा</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>सिस्टम जैसा</translation>
    </message>
    <message>
      <source>As they were before they lie beside them in {folder}. There is no proven backup of that: {why}</source>
      <translation>पहले जैसी थी वैसी साथ में {folder} में है। उसका परखा बैकअप नहीं है: {why}</translation>
    </message>
    <message>
      <source>As they were before they lie, proven, in {path}; it is kept for ever.</source>
      <translation>पहले जैसी थी वैसी, परखी हुई, {path} में है; हमेशा रखी जाती है।</translation>
    </message>
    <message>
      <source>Ask for approval</source>
      <translation>स्वीकृति माँगें</translation>
    </message>
    <message>
      <source>Ask for fewer days, or choose CSV, which has no end.</source>
      <translation>कम दिन माँगें, या CSV चुनें जिसकी सीमा नहीं है।</translation>
    </message>
    <message>
      <source>Ask for fewer days, or export it as PDF and print that.</source>
      <translation>कम दिन माँगें, या PDF में निर्यात करके छापें।</translation>
    </message>
    <message>
      <source>Ask for it again, if there is still something to pay back.</source>
      <translation>यदि अब भी कुछ वापस देना हो तो फिर माँगें।</translation>
    </message>
    <message>
      <source>Ask for it; then somebody else approves it, and it is posted.</source>
      <translation>इसे माँगें; फिर कोई और स्वीकृत करता है और यह पोस्ट होता है।</translation>
    </message>
    <message>
      <source>Ask for one mode at a time</source>
      <translation>एक बार में एक ही माध्यम माँगें</translation>
    </message>
    <message>
      <source>Ask the owner to approve it; then it can be paid.</source>
      <translation>मालिक से स्वीकृत करवाएँ; फिर दिया जा सकता है।</translation>
    </message>
    <message>
      <source>Ask the owner to open it again, with a reason.</source>
      <translation>मालिक से कारण सहित फिर खुलवाएँ।</translation>
    </message>
    <message>
      <source>Ask the patient once more</source>
      <translation>मरीज़ से एक बार और माँगें</translation>
    </message>
    <message>
      <source>Ask {who}.</source>
      <translation>{who} से कहें।</translation>
    </message>
    <message>
      <source>Asked By</source>
      <translation>किसने माँगा</translation>
    </message>
    <message>
      <source>Asked By Key</source>
      <translation>माँगने वाले की कुंजी</translation>
    </message>
    <message>
      <source>Asked For</source>
      <translation>माँगा गया</translation>
    </message>
    <message>
      <source>Asked after</source>
      <translation>बाद में माँगा</translation>
    </message>
    <message>
      <source>Asked by</source>
      <translation>किसने माँगा</translation>
    </message>
    <message>
      <source>Asked for</source>
      <translation>माँगा गया</translation>
    </message>
    <message>
      <source>Asked for already</source>
      <translation>पहले ही माँगा गया</translation>
    </message>
    <message>
      <source>Asked for by</source>
      <translation>किसने माँगा</translation>
    </message>
    <message>
      <source>Asked for: it waits until somebody else approves it</source>
      <translation>माँगा गया: किसी और की स्वीकृति तक प्रतीक्षा</translation>
    </message>
    <message>
      <source>Asked in error</source>
      <translation>भूल से माँगा गया</translation>
    </message>
    <message>
      <source>Asked to let go</source>
      <translation>छोड़ने की माँग</translation>
    </message>
    <message>
      <source>Asked to let it go</source>
      <translation>छोड़ने की माँग</translation>
    </message>
    <message>
      <source>Asset</source>
      <translation>संपत्ति</translation>
    </message>
    <message>
      <source>Assets</source>
      <translation>संपत्तियाँ</translation>
    </message>
    <message>
      <source>At least {least} characters; words that belong together only for you</source>
      <translation>कम से कम {least} अक्षर; ऐसे शब्द जो केवल आपके लिए जुड़े हों</translation>
    </message>
    <message>
      <source>At most {count} letters</source>
      <translation>अधिक से अधिक {count} अक्षर</translation>
    </message>
    <message>
      <source>At most {limit} is left</source>
      <translation>अधिक से अधिक {limit} बचा है</translation>
    </message>
    <message>
      <source>At once, with the invoice</source>
      <translation>तुरंत, इनवॉइस के साथ</translation>
    </message>
    <message>
      <source>At row {row} of the statement the balance is not the one before it and the amount.</source>
      <translation>विवरण की पंक्ति {row} पर शेष, पहले के शेष और राशि से मेल नहीं खाता।</translation>
    </message>
    <message>
      <source>At the foot of every page</source>
      <translation>हर पन्ने के नीचे</translation>
    </message>
    <message>
      <source>At the top</source>
      <translation>सबसे ऊपर</translation>
    </message>
    <message>
      <source>Audit</source>
      <translation>लेखापरीक्षा</translation>
    </message>
    <message>
      <source>Auditor</source>
      <translation>लेखापरीक्षक</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>अग॰</translation>
    </message>
    <message>
      <source>August</source>
      <translation>अगस्त</translation>
    </message>
    <message>
      <source>Authorised signatory</source>
      <translation>अधिकृत हस्ताक्षरी</translation>
    </message>
    <message>
      <source>Ba&amp;ckups...</source>
      <translation>बैकअप (&amp;C)...</translation>
    </message>
    <message>
      <source>Bac&amp;k</source>
      <translation>पीछे (&amp;K)</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>पीछे</translation>
    </message>
    <message>
      <source>Back to the register (Esc)</source>
      <translation>रजिस्टर पर वापस (Esc)</translation>
    </message>
    <message>
      <source>Back to the trial balance (Ctrl+J)</source>
      <translation>तलपट पर वापस (Ctrl+J)</translation>
    </message>
    <message>
      <source>Back to {place}</source>
      <translation>{place} पर वापस</translation>
    </message>
    <message>
      <source>Back up</source>
      <translation>बैकअप लें</translation>
    </message>
    <message>
      <source>Back up no&amp;w...</source>
      <translation>अभी बैकअप लें (&amp;W)...</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>अभी बैकअप लें</translation>
    </message>
    <message>
      <source>Back up now...</source>
      <translation>अभी बैकअप लें...</translation>
    </message>
    <message>
      <source>Backing up before closing</source>
      <translation>बंद करने से पहले बैकअप</translation>
    </message>
    <message>
      <source>Backing up first</source>
      <translation>पहले बैकअप</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>बैकअप</translation>
    </message>
    <message>
      <source>Backups go to</source>
      <translation>बैकअप कहाँ जाते हैं</translation>
    </message>
    <message>
      <source>Backups, the newest first</source>
      <translation>बैकअप, नए पहले</translation>
    </message>
    <message>
      <source>Backups...</source>
      <translation>बैकअप...</translation>
    </message>
    <message>
      <source>Bad debt</source>
      <translation>डूबा ऋण</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>शेष</translation>
    </message>
    <message>
      <source>Balance Kept</source>
      <translation>शेष रखा</translation>
    </message>
    <message>
      <source>Balance after</source>
      <translation>बाद का शेष</translation>
    </message>
    <message>
      <source>Balance before</source>
      <translation>पहले का शेष</translation>
    </message>
    <message>
      <source>Balance before, where known</source>
      <translation>पहले का शेष, यदि पता हो</translation>
    </message>
    <message>
      <source>Balance less advances</source>
      <translation>अग्रिम घटाकर शेष</translation>
    </message>
    <message>
      <source>Balance sheet</source>
      <translation>तुलन-पत्र</translation>
    </message>
    <message>
      <source>Balance today</source>
      <translation>आज का शेष</translation>
    </message>
    <message>
      <source>Balances of patients</source>
      <translation>मरीज़ों के शेष</translation>
    </message>
    <message>
      <source>Bank</source>
      <translation>बैंक</translation>
    </message>
    <message>
      <source>Bank book</source>
      <translation>बैंक बही</translation>
    </message>
    <message>
      <source>Bank columns</source>
      <translation>बैंक स्तंभ</translation>
    </message>
    <message>
      <source>Bank line</source>
      <translation>बैंक पंक्ति</translation>
    </message>
    <message>
      <source>Bank matching</source>
      <translation>बैंक मिलान</translation>
    </message>
    <message>
      <source>Bank reconciliation</source>
      <translation>बैंक समाधान</translation>
    </message>
    <message>
      <source>Bank statement</source>
      <translation>बैंक विवरण</translation>
    </message>
    <message>
      <source>Bank transfer</source>
      <translation>बैंक अंतरण</translation>
    </message>
    <message>
      <source>Basis</source>
      <translation>आधार</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>पहले</translation>
    </message>
    <message>
      <source>Before a close</source>
      <translation>समाप्ति से पहले</translation>
    </message>
    <message>
      <source>Before a month is locked or a year closed</source>
      <translation>महीने पर ताला या वर्ष-समाप्ति से पहले</translation>
    </message>
    <message>
      <source>Before a new form</source>
      <translation>नए रूप से पहले</translation>
    </message>
    <message>
      <source>Before a statement or a branch file is taken in</source>
      <translation>विवरण या शाखा फ़ाइल लेने से पहले</translation>
    </message>
    <message>
      <source>Before an import</source>
      <translation>आयात से पहले</translation>
    </message>
    <message>
      <source>Before and after</source>
      <translation>पहले और बाद में</translation>
    </message>
    <message>
      <source>Before row {row} rows were taken out or put in.</source>
      <translation>पंक्ति {row} से पहले पंक्तियाँ निकाली या डाली गईं।</translation>
    </message>
    <message>
      <source>Before the first day</source>
      <translation>पहले दिन से पहले</translation>
    </message>
    <message>
      <source>Before the first statement</source>
      <translation>पहले विवरण से पहले</translation>
    </message>
    <message>
      <source>Between Branches</source>
      <translation>शाखाओं के बीच</translation>
    </message>
    <message>
      <source>Beyond it the clinic credits {amount} out of goodwill.</source>
      <translation>इससे आगे क्लिनिक सद्भावना से {amount} क्रेडिट करता है।</translation>
    </message>
    <message>
      <source>Bill</source>
      <translation>बिल</translation>
    </message>
    <message>
      <source>Bill no.</source>
      <translation>बिल नं.</translation>
    </message>
    <message>
      <source>Bill of supply</source>
      <translation>आपूर्ति बिल</translation>
    </message>
    <message>
      <source>Bill to</source>
      <translation>बिल किसे</translation>
    </message>
    <message>
      <source>Billed</source>
      <translation>बिल हुआ</translation>
    </message>
    <message>
      <source>Billed in all</source>
      <translation>कुल बिल</translation>
    </message>
    <message>
      <source>Books</source>
      <translation>बहियाँ</translation>
    </message>
    <message>
      <source>Books that lie on this computer, or on a disk of yours.</source>
      <translation>बही जो इस कंप्यूटर या आपकी किसी डिस्क पर है।</translation>
    </message>
    <message>
      <source>Books: 1 finding</source>
      <translation>बही: 1 त्रुटि</translation>
    </message>
    <message>
      <source>Books: no findings</source>
      <translation>बही: कोई त्रुटि नहीं</translation>
    </message>
    <message>
      <source>Books: {count} findings</source>
      <translation>बही: {count} त्रुटियाँ</translation>
    </message>
    <message>
      <source>Both backup folders are the same one.</source>
      <translation>दोनों बैकअप फ़ोल्डर एक ही हैं।</translation>
    </message>
    <message>
      <source>Bounced</source>
      <translation>बाउंस</translation>
    </message>
    <message>
      <source>Bounced...</source>
      <translation>बाउंस...</translation>
    </message>
    <message>
      <source>Branch</source>
      <translation>शाखा</translation>
    </message>
    <message>
      <source>Branch Code</source>
      <translation>शाखा कोड</translation>
    </message>
    <message>
      <source>Branch file</source>
      <translation>शाखा फ़ाइल</translation>
    </message>
    <message>
      <source>Branch files (*.jsonl)</source>
      <translation>शाखा फ़ाइलें (*.jsonl)</translation>
    </message>
    <message>
      <source>Branch files taken in</source>
      <translation>ली गई शाखा फ़ाइलें</translation>
    </message>
    <message>
      <source>Branch saved</source>
      <translation>शाखा सहेजी गई</translation>
    </message>
    <message>
      <source>Branch {code} opened</source>
      <translation>शाखा {code} खुली</translation>
    </message>
    <message>
      <source>Branches</source>
      <translation>शाखाएँ</translation>
    </message>
    <message>
      <source>Breakage</source>
      <translation>अप्रयुक्त आय</translation>
    </message>
    <message>
      <source>Breakage income</source>
      <translation>अप्रयुक्त सत्रों की आय</translation>
    </message>
    <message>
      <source>Bring both to the same version, then have the branch write the file again.</source>
      <translation>दोनों को एक संस्करण पर लाएँ, फिर शाखा से फ़ाइल लिखवाएँ।</translation>
    </message>
    <message>
      <source>By</source>
      <translation>किसने</translation>
    </message>
    <message>
      <source>By a message</source>
      <translation>संदेश से</translation>
    </message>
    <message>
      <source>By a message from the patient's phone</source>
      <translation>मरीज़ के फ़ोन से संदेश द्वारा</translation>
    </message>
    <message>
      <source>By account</source>
      <translation>खाते के अनुसार</translation>
    </message>
    <message>
      <source>By branch</source>
      <translation>शाखाओं में</translation>
    </message>
    <message>
      <source>By e-mail</source>
      <translation>ई-मेल से</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>हाथ से</translation>
    </message>
    <message>
      <source>By letter</source>
      <translation>पत्र से</translation>
    </message>
    <message>
      <source>By letter or e-mail</source>
      <translation>पत्र या ई-मेल से</translation>
    </message>
    <message>
      <source>By mode</source>
      <translation>माध्यम के अनुसार</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>महीनों में</translation>
    </message>
    <message>
      <source>By nobody in particular</source>
      <translation>किसी विशेष का नहीं</translation>
    </message>
    <message>
      <source>By package</source>
      <translation>पैकेज के अनुसार</translation>
    </message>
    <message>
      <source>By patient</source>
      <translation>मरीज़ के अनुसार</translation>
    </message>
    <message>
      <source>By phone</source>
      <translation>फ़ोन पर</translation>
    </message>
    <message>
      <source>By reason</source>
      <translation>कारण के अनुसार</translation>
    </message>
    <message>
      <source>By service</source>
      <translation>सेवा के अनुसार</translation>
    </message>
    <message>
      <source>By signing, the patient agrees to this settlement; a copy is for the patient.</source>
      <translation>हस्ताक्षर करके मरीज़ इस निपटारे से सहमत होता है; एक प्रति मरीज़ के लिए है।</translation>
    </message>
    <message>
      <source>By voucher type</source>
      <translation>वाउचर प्रकार के अनुसार</translation>
    </message>
    <message>
      <source>By who posted</source>
      <translation>पोस्ट करने वाले के अनुसार</translation>
    </message>
    <message>
      <source>C&amp;hange password...</source>
      <translation>पासवर्ड बदलें (&amp;H)...</translation>
    </message>
    <message>
      <source>C&amp;lear filters</source>
      <translation>फ़िल्टर हटाएँ (&amp;L)</translation>
    </message>
    <message>
      <source>C&amp;linic</source>
      <translation>क्लिनिक (&amp;L)</translation>
    </message>
    <message>
      <source>C&amp;lose the open day...</source>
      <translation>खुला दिन समाप्त करें (&amp;L)...</translation>
    </message>
    <message>
      <source>CANCELLED</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>CGST</source>
      <translation>CGST</translation>
    </message>
    <message>
      <source>CGST and SGST differ</source>
      <translation>CGST और SGST में अंतर है</translation>
    </message>
    <message>
      <source>CGST {amount}</source>
      <translation>CGST {amount}</translation>
    </message>
    <message>
      <source>CGST{rate}</source>
      <translation>CGST{rate}</translation>
    </message>
    <message>
      <source>CSV</source>
      <translation>CSV</translation>
    </message>
    <message>
      <source>CSV for programs</source>
      <translation>प्रोग्रामों के लिए CSV</translation>
    </message>
    <message>
      <source>Calendar</source>
      <translation>कैलेंडर</translation>
    </message>
    <message>
      <source>Came from</source>
      <translation>किससे आया</translation>
    </message>
    <message>
      <source>Came in</source>
      <translation>आया</translation>
    </message>
    <message>
      <source>Came with the opening balances</source>
      <translation>आरंभिक शेष के साथ आया</translation>
    </message>
    <message>
      <source>Can be paid back</source>
      <translation>वापस दिया जा सकता है</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>रद्द करें</translation>
    </message>
    <message>
      <source>Cancel invoi&amp;ce...</source>
      <translation>इनवॉइस रद्द करें (&amp;C)...</translation>
    </message>
    <message>
      <source>Cancel invoice</source>
      <translation>इनवॉइस रद्द करें</translation>
    </message>
    <message>
      <source>Cancel {number}</source>
      <translation>{number} रद्द करें</translation>
    </message>
    <message>
      <source>Cancellation fee</source>
      <translation>रद्द करने का शुल्क</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>रद्द</translation>
    </message>
    <message>
      <source>Cancelled Or Reversed</source>
      <translation>रद्द या उलटे</translation>
    </message>
    <message>
      <source>Cancelled and reversed documents</source>
      <translation>रद्द और उलटे गए दस्तावेज़</translation>
    </message>
    <message>
      <source>Cannot be done now</source>
      <translation>अभी नहीं किया जा सकता</translation>
    </message>
    <message>
      <source>Cannot be done now: {reason}</source>
      <translation>अभी नहीं किया जा सकता: {reason}</translation>
    </message>
    <message>
      <source>Cannot be reached</source>
      <translation>संपर्क नहीं हो पाता</translation>
    </message>
    <message>
      <source>Card</source>
      <translation>कार्ड</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>नकद</translation>
    </message>
    <message>
      <source>Cash Received</source>
      <translation>नकद मिला</translation>
    </message>
    <message>
      <source>Cash and bank</source>
      <translation>नकद और बैंक</translation>
    </message>
    <message>
      <source>Cash book</source>
      <translation>रोकड़ बही</translation>
    </message>
    <message>
      <source>Cash given back</source>
      <translation>नकद वापस दिया</translation>
    </message>
    <message>
      <source>Cash is not dishonoured by a bank; reverse the receipt instead</source>
      <translation>नकद को बैंक अनादृत नहीं करता; इसके बदले रसीद उलटें</translation>
    </message>
    <message>
      <source>Cash is not dishonoured by a bank; reverse the receipt instead.</source>
      <translation>नकद को बैंक अनादृत नहीं करता; इसके बदले रसीद उलटें।</translation>
    </message>
    <message>
      <source>Cash limit overridden</source>
      <translation>नकद सीमा लाँघी गई</translation>
    </message>
    <message>
      <source>Cash or bank account</source>
      <translation>नकद या बैंक खाता</translation>
    </message>
    <message>
      <source>Cash received</source>
      <translation>नकद मिला</translation>
    </message>
    <message>
      <source>Cash watch list, section 269ST</source>
      <translation>नकद निगरानी सूची, धारा 269ST</translation>
    </message>
    <message>
      <source>Cash, net</source>
      <translation>नकद, शुद्ध</translation>
    </message>
    <message>
      <source>Cashier</source>
      <translation>कैशियर</translation>
    </message>
    <message>
      <source>Cashier Key</source>
      <translation>कैशियर कुंजी</translation>
    </message>
    <message>
      <source>Central Tax</source>
      <translation>केंद्रीय कर</translation>
    </message>
    <message>
      <source>Central Tax Amount</source>
      <translation>केंद्रीय कर राशि</translation>
    </message>
    <message>
      <source>Cess</source>
      <translation>उपकर</translation>
    </message>
    <message>
      <source>Cess Amount</source>
      <translation>उपकर राशि</translation>
    </message>
    <message>
      <source>Change given wrongly</source>
      <translation>छुट्टा ग़लत दिया गया</translation>
    </message>
    <message>
      <source>Change its passphrase instead.</source>
      <translation>इसके बदले उसका पासफ़्रेज़ बदलें।</translation>
    </message>
    <message>
      <source>Change passphrase</source>
      <translation>पासफ़्रेज़ बदलें</translation>
    </message>
    <message>
      <source>Change password</source>
      <translation>पासवर्ड बदलें</translation>
    </message>
    <message>
      <source>Change the first folder</source>
      <translation>पहला फ़ोल्डर बदलें</translation>
    </message>
    <message>
      <source>Change the new file</source>
      <translation>नई फ़ाइल बदलें</translation>
    </message>
    <message>
      <source>Change the second folder</source>
      <translation>दूसरा फ़ोल्डर बदलें</translation>
    </message>
    <message>
      <source>Change where the books lie</source>
      <translation>बही का स्थान बदलें</translation>
    </message>
    <message>
      <source>Change where the new file lies</source>
      <translation>नई फ़ाइल का स्थान बदलें</translation>
    </message>
    <message>
      <source>Change...</source>
      <translation>बदलें...</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>बदले</translation>
    </message>
    <message>
      <source>Charge</source>
      <translation>शुल्क</translation>
    </message>
    <message>
      <source>Charged</source>
      <translation>शुल्क लगा</translation>
    </message>
    <message>
      <source>Chart of accounts</source>
      <translation>खातों की सूची</translation>
    </message>
    <message>
      <source>Check and post</source>
      <translation>जाँचें और पोस्ट करें</translation>
    </message>
    <message>
      <source>Check the books</source>
      <translation>बही की जाँच करें</translation>
    </message>
    <message>
      <source>Check the books under Tools, then make the backup again.</source>
      <translation>साधन में बही की जाँच करें, फिर बैकअप लें।</translation>
    </message>
    <message>
      <source>Check the books under Tools, then try again.</source>
      <translation>साधन में बही की जाँच करें, फिर कोशिश करें।</translation>
    </message>
    <message>
      <source>Check the disk and try again.</source>
      <translation>डिस्क जाँचें और फिर कोशिश करें।</translation>
    </message>
    <message>
      <source>Check the disk, open the books again and look. The same request never acts twice.</source>
      <translation>डिस्क जाँचें, बही फिर खोलें और देखें। एक ही अनुरोध कभी दो बार काम नहीं करता।</translation>
    </message>
    <message>
      <source>Check the disk. If this happens again, open the last backup.</source>
      <translation>डिस्क जाँचें। फिर ऐसा हो तो अंतिम बैकअप खोलें।</translation>
    </message>
    <message>
      <source>Check the path, or create a new clinic.</source>
      <translation>पथ जाँचें, या नया क्लिनिक बनाएँ।</translation>
    </message>
    <message>
      <source>Check what changes</source>
      <translation>बदलाव जाँचें</translation>
    </message>
    <message>
      <source>Checked by</source>
      <translation>किसने जाँचा</translation>
    </message>
    <message>
      <source>Checking the books</source>
      <translation>बही की जाँच हो रही है</translation>
    </message>
    <message>
      <source>Checks of the books do not hold</source>
      <translation>बही की जाँचें सही नहीं हैं</translation>
    </message>
    <message>
      <source>Cheque</source>
      <translation>चेक</translation>
    </message>
    <message>
      <source>Cheque &amp;bounced...</source>
      <translation>चेक बाउंस हुआ (&amp;B)...</translation>
    </message>
    <message>
      <source>Cheque bounced</source>
      <translation>चेक बाउंस हुआ</translation>
    </message>
    <message>
      <source>Cheque of {receipt} deposited</source>
      <translation>{receipt} का चेक जमा हुआ</translation>
    </message>
    <message>
      <source>Cheques</source>
      <translation>चेक</translation>
    </message>
    <message>
      <source>Cheques in hand</source>
      <translation>हाथ में चेक</translation>
    </message>
    <message>
      <source>Choose a .clinicbook file.</source>
      <translation>.clinicbook फ़ाइल चुनें।</translation>
    </message>
    <message>
      <source>Choose a PNG or JPEG file of a logo, not larger than a few megabytes.</source>
      <translation>लोगो की PNG या JPEG फ़ाइल चुनें, कुछ मेगाबाइट से बड़ी नहीं।</translation>
    </message>
    <message>
      <source>Choose a State of the list</source>
      <translation>सूची से राज्य चुनें</translation>
    </message>
    <message>
      <source>Choose a backup</source>
      <translation>बैकअप चुनें</translation>
    </message>
    <message>
      <source>Choose a bank account</source>
      <translation>बैंक खाता चुनें</translation>
    </message>
    <message>
      <source>Choose a bank, card or UPI account above the lines; where there is none, open one under Accounts.</source>
      <translation>पंक्तियों के ऊपर बैंक, कार्ड या UPI का खाता चुनें; जहाँ कोई न हो, वहाँ खातों में एक खोलें।</translation>
    </message>
    <message>
      <source>Choose a bank, card or UPI account.</source>
      <translation>बैंक, कार्ड या UPI खाता चुनें।</translation>
    </message>
    <message>
      <source>Choose a branch</source>
      <translation>शाखा चुनें</translation>
    </message>
    <message>
      <source>Choose a branch first</source>
      <translation>पहले कोई शाखा चुनें</translation>
    </message>
    <message>
      <source>Choose a cheque that was received and not yet deposited.</source>
      <translation>ऐसा चेक चुनें जो मिला हो और अभी जमा न हुआ हो।</translation>
    </message>
    <message>
      <source>Choose a credit beneath the refunds first</source>
      <translation>पहले रिफ़ंड के नीचे कोई क्रेडिट चुनें</translation>
    </message>
    <message>
      <source>Choose a credit note first</source>
      <translation>पहले कोई क्रेडिट नोट चुनें</translation>
    </message>
    <message>
      <source>Choose a credit note to see it here.</source>
      <translation>यहाँ देखने के लिए कोई क्रेडिट नोट चुनें।</translation>
    </message>
    <message>
      <source>Choose a date in an open month, or ask the owner to unlock it.</source>
      <translation>खुले महीने की तारीख़ चुनें, या मालिक से ताला खुलवाएँ।</translation>
    </message>
    <message>
      <source>Choose a day first</source>
      <translation>पहले कोई दिन चुनें</translation>
    </message>
    <message>
      <source>Choose a day or a month that has begun.</source>
      <translation>ऐसा दिन या महीना चुनें जो शुरू हो चुका है।</translation>
    </message>
    <message>
      <source>Choose a day to see it here.</source>
      <translation>यहाँ देखने के लिए कोई दिन चुनें।</translation>
    </message>
    <message>
      <source>Choose a document first</source>
      <translation>पहले कोई दस्तावेज़ चुनें</translation>
    </message>
    <message>
      <source>Choose a heading of the same type that is switched on; a heading itself stands under none.</source>
      <translation>उसी प्रकार का चालू शीर्षक चुनें; शीर्षक स्वयं किसी के नीचे नहीं आता।</translation>
    </message>
    <message>
      <source>Choose a later date.</source>
      <translation>बाद की तारीख़ चुनें।</translation>
    </message>
    <message>
      <source>Choose a line first</source>
      <translation>पहले कोई पंक्ति चुनें</translation>
    </message>
    <message>
      <source>Choose a line of a journal: only journals are written again</source>
      <translation>जर्नल की पंक्ति चुनें: केवल जर्नल फिर लिखे जाते हैं</translation>
    </message>
    <message>
      <source>Choose a line to see its journal</source>
      <translation>जर्नल देखने के लिए कोई पंक्ति चुनें</translation>
    </message>
    <message>
      <source>Choose a line to see what it may be.</source>
      <translation>यह क्या हो सकता है, देखने के लिए पंक्ति चुनें।</translation>
    </message>
    <message>
      <source>Choose a mode of the list</source>
      <translation>सूची से माध्यम चुनें</translation>
    </message>
    <message>
      <source>Choose a month first</source>
      <translation>पहले कोई महीना चुनें</translation>
    </message>
    <message>
      <source>Choose a patient</source>
      <translation>मरीज़ चुनें</translation>
    </message>
    <message>
      <source>Choose a patient and an invoice</source>
      <translation>मरीज़ और इनवॉइस चुनें</translation>
    </message>
    <message>
      <source>Choose a patient first</source>
      <translation>पहले कोई मरीज़ चुनें</translation>
    </message>
    <message>
      <source>Choose a patient of the list</source>
      <translation>सूची से मरीज़ चुनें</translation>
    </message>
    <message>
      <source>Choose a patient of the list, or Ctrl+N for a new one</source>
      <translation>सूची से मरीज़ चुनें, या नए के लिए Ctrl+N</translation>
    </message>
    <message>
      <source>Choose a patient to see it here.</source>
      <translation>यहाँ देखने के लिए कोई मरीज़ चुनें।</translation>
    </message>
    <message>
      <source>Choose a patient to see what is owed.</source>
      <translation>देय देखने के लिए मरीज़ चुनें।</translation>
    </message>
    <message>
      <source>Choose a plan first</source>
      <translation>पहले कोई प्लान चुनें</translation>
    </message>
    <message>
      <source>Choose a plan to see it here.</source>
      <translation>यहाँ देखने के लिए कोई प्लान चुनें।</translation>
    </message>
    <message>
      <source>Choose a posted document first, among the documents</source>
      <translation>पहले दस्तावेज़ों में कोई पोस्ट हुआ दस्तावेज़ चुनें</translation>
    </message>
    <message>
      <source>Choose a receipt first</source>
      <translation>पहले कोई रसीद चुनें</translation>
    </message>
    <message>
      <source>Choose a receipt to see it here.</source>
      <translation>यहाँ देखने के लिए कोई रसीद चुनें।</translation>
    </message>
    <message>
      <source>Choose a recurring journal first</source>
      <translation>पहले कोई आवर्ती जर्नल चुनें</translation>
    </message>
    <message>
      <source>Choose a refund first</source>
      <translation>पहले कोई रिफ़ंड चुनें</translation>
    </message>
    <message>
      <source>Choose a refund to see it here.</source>
      <translation>यहाँ देखने के लिए कोई रिफ़ंड चुनें।</translation>
    </message>
    <message>
      <source>Choose a role</source>
      <translation>भूमिका चुनें</translation>
    </message>
    <message>
      <source>Choose a role first</source>
      <translation>पहले कोई भूमिका चुनें</translation>
    </message>
    <message>
      <source>Choose a row first</source>
      <translation>पहले कोई पंक्ति चुनें</translation>
    </message>
    <message>
      <source>Choose a row to see what changed.</source>
      <translation>क्या बदला, देखने के लिए पंक्ति चुनें।</translation>
    </message>
    <message>
      <source>Choose a second folder for backups</source>
      <translation>बैकअप के लिए दूसरा फ़ोल्डर चुनें</translation>
    </message>
    <message>
      <source>Choose a second folder on another disk, or none.</source>
      <translation>दूसरा फ़ोल्डर किसी और डिस्क पर चुनें, या कोई नहीं।</translation>
    </message>
    <message>
      <source>Choose a service first</source>
      <translation>पहले कोई सेवा चुनें</translation>
    </message>
    <message>
      <source>Choose a session of the list</source>
      <translation>सूची से सत्र चुनें</translation>
    </message>
    <message>
      <source>Choose a session that is still open</source>
      <translation>ऐसा सत्र चुनें जो अब भी खुला है</translation>
    </message>
    <message>
      <source>Choose a shorter one.</source>
      <translation>छोटा चुनें।</translation>
    </message>
    <message>
      <source>Choose a tax of the list</source>
      <translation>सूची से कर चुनें</translation>
    </message>
    <message>
      <source>Choose a user first</source>
      <translation>पहले कोई उपयोगकर्ता चुनें</translation>
    </message>
    <message>
      <source>Choose an account</source>
      <translation>खाता चुनें</translation>
    </message>
    <message>
      <source>Choose an account first</source>
      <translation>पहले कोई खाता चुनें</translation>
    </message>
    <message>
      <source>Choose an account that stands under cash and bank.</source>
      <translation>नकद और बैंक के नीचे का खाता चुनें।</translation>
    </message>
    <message>
      <source>Choose an advance or a credit first, on its tab</source>
      <translation>पहले उसके टैब पर अग्रिम या क्रेडिट चुनें</translation>
    </message>
    <message>
      <source>Choose an invoice first</source>
      <translation>पहले कोई इनवॉइस चुनें</translation>
    </message>
    <message>
      <source>Choose an invoice first: on the overview or among the documents</source>
      <translation>पहले इनवॉइस चुनें: सार में या दस्तावेज़ों में</translation>
    </message>
    <message>
      <source>Choose an invoice of this patient.</source>
      <translation>इसी मरीज़ का इनवॉइस चुनें।</translation>
    </message>
    <message>
      <source>Choose an invoice to see it here.</source>
      <translation>यहाँ देखने के लिए कोई इनवॉइस चुनें।</translation>
    </message>
    <message>
      <source>Choose another account, or open one.</source>
      <translation>दूसरा खाता चुनें, या खोलें।</translation>
    </message>
    <message>
      <source>Choose another backup.</source>
      <translation>दूसरा बैकअप चुनें।</translation>
    </message>
    <message>
      <source>Choose another branch, or switch it on under Set-up, Branches.</source>
      <translation>दूसरी शाखा चुनें, या व्यवस्था, शाखाएँ में चालू करें।</translation>
    </message>
    <message>
      <source>Choose another name, or say that it may be replaced.</source>
      <translation>दूसरा नाम चुनें, या कहें कि उसे बदला जा सकता है।</translation>
    </message>
    <message>
      <source>Choose another name; nothing is overwritten.</source>
      <translation>दूसरा नाम चुनें; कुछ मिटाया नहीं जाता।</translation>
    </message>
    <message>
      <source>Choose another patient, or switch this one on under Patients.</source>
      <translation>दूसरा मरीज़ चुनें, या “मरीज़” में इसे चालू करें।</translation>
    </message>
    <message>
      <source>Choose another.</source>
      <translation>दूसरा चुनें।</translation>
    </message>
    <message>
      <source>Choose branch and accounts of the list</source>
      <translation>सूची से शाखा और खाते चुनें</translation>
    </message>
    <message>
      <source>Choose entries of the account that the statement is of.</source>
      <translation>उसी खाते की प्रविष्टियाँ चुनें जिसका विवरण है।</translation>
    </message>
    <message>
      <source>Choose entries that come to the line, or post what is missing first.</source>
      <translation>ऐसी प्रविष्टियाँ चुनें जिनका योग पंक्ति के बराबर हो, या पहले जो नहीं है उसे पोस्ट करें।</translation>
    </message>
    <message>
      <source>Choose file...</source>
      <translation>फ़ाइल चुनें...</translation>
    </message>
    <message>
      <source>Choose how it is treated under GST</source>
      <translation>चुनें कि GST में कैसे माना जाए</translation>
    </message>
    <message>
      <source>Choose logo...</source>
      <translation>लोगो चुनें...</translation>
    </message>
    <message>
      <source>Choose mode and account of the list</source>
      <translation>सूची से माध्यम और खाता चुनें</translation>
    </message>
    <message>
      <source>Choose one of the roles that are listed.</source>
      <translation>सूची की कोई भूमिका चुनें।</translation>
    </message>
    <message>
      <source>Choose something else, or switch it on under Set-up, Services.</source>
      <translation>कुछ और चुनें, या व्यवस्था, सेवाएँ में चालू करें।</translation>
    </message>
    <message>
      <source>Choose something that is posted: a document, a plan, a journal</source>
      <translation>कुछ पोस्ट हुआ चुनें: दस्तावेज़, प्लान, जर्नल</translation>
    </message>
    <message>
      <source>Choose the account on which its entries stand.</source>
      <translation>वह खाता चुनें जिसमें उसकी प्रविष्टियाँ हैं।</translation>
    </message>
    <message>
      <source>Choose the account that the difference goes to.</source>
      <translation>अंतर किस खाते में जाए, चुनें।</translation>
    </message>
    <message>
      <source>Choose the day, the narration, and the amount or both of money out and money in.</source>
      <translation>दिन, विवरण, और राशि या धन गया-धन आया दोनों चुनें।</translation>
    </message>
    <message>
      <source>Choose the days</source>
      <translation>दिन चुनें</translation>
    </message>
    <message>
      <source>Choose the file first</source>
      <translation>पहले फ़ाइल चुनें</translation>
    </message>
    <message>
      <source>Choose the file that the branch wrote</source>
      <translation>शाखा की लिखी फ़ाइल चुनें</translation>
    </message>
    <message>
      <source>Choose the file...</source>
      <translation>फ़ाइल चुनें...</translation>
    </message>
    <message>
      <source>Choose the folder that the backups lie in.</source>
      <translation>वह फ़ोल्डर चुनें जिसमें बैकअप हैं।</translation>
    </message>
    <message>
      <source>Choose the heading</source>
      <translation>शीर्षक चुनें</translation>
    </message>
    <message>
      <source>Choose the invoice</source>
      <translation>इनवॉइस चुनें</translation>
    </message>
    <message>
      <source>Choose the side on which it grows</source>
      <translation>किस पक्ष में बढ़ता है, चुनें</translation>
    </message>
    <message>
      <source>Choose the type</source>
      <translation>प्रकार चुनें</translation>
    </message>
    <message>
      <source>Choose today or an earlier date.</source>
      <translation>आज या पहले की तारीख़ चुनें।</translation>
    </message>
    <message>
      <source>Choose what is agreed for a discontinuation</source>
      <translation>चुनें कि बंद करने पर क्या तय है</translation>
    </message>
    <message>
      <source>Choose what is applied</source>
      <translation>चुनें कि क्या समायोजित हो</translation>
    </message>
    <message>
      <source>Choose what is taken back</source>
      <translation>चुनें कि क्या वापस हो</translation>
    </message>
    <message>
      <source>Choose what it earns</source>
      <translation>चुनें कि आय किस खाते में जाए</translation>
    </message>
    <message>
      <source>Choose what it is</source>
      <translation>चुनें कि यह क्या है</translation>
    </message>
    <message>
      <source>Choose what it is for</source>
      <translation>चुनें कि किसके लिए है</translation>
    </message>
    <message>
      <source>Choose your name</source>
      <translation>अपना नाम चुनें</translation>
    </message>
    <message>
      <source>Clear filters</source>
      <translation>फ़िल्टर हटाएँ</translation>
    </message>
    <message>
      <source>Clinic</source>
      <translation>क्लिनिक</translation>
    </message>
    <message>
      <source>Clinic books</source>
      <translation>क्लिनिक बही</translation>
    </message>
    <message>
      <source>Clinic books (*.{suffix})</source>
      <translation>क्लिनिक बही (*.{suffix})</translation>
    </message>
    <message>
      <source>Clinic books {version}</source>
      <translation>क्लिनिक बही {version}</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>बंद करें</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>बंद करें (Esc)</translation>
    </message>
    <message>
      <source>Close FY {label}</source>
      <translation>FY {label} समाप्त करें</translation>
    </message>
    <message>
      <source>Close day</source>
      <translation>दिन समाप्त करें</translation>
    </message>
    <message>
      <source>Close day...</source>
      <translation>दिन समाप्त करें...</translation>
    </message>
    <message>
      <source>Close for the counter...</source>
      <translation>काउंटर के लिए बंद करें...</translation>
    </message>
    <message>
      <source>Close it again when the correction is made.</source>
      <translation>सुधार के बाद इसे फिर समाप्त करें।</translation>
    </message>
    <message>
      <source>Close it first: a cashier has one open day at a branch.</source>
      <translation>पहले उसे समाप्त करें: कैशियर का एक शाखा में एक ही दिन खुला होता है।</translation>
    </message>
    <message>
      <source>Close it where it is open, or choose another folder.</source>
      <translation>जहाँ खुली हो वहाँ बंद करें, या दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
      <source>Close that window first.</source>
      <translation>पहले वह विंडो बंद करें।</translation>
    </message>
    <message>
      <source>Close the books</source>
      <translation>बही बंद करें</translation>
    </message>
    <message>
      <source>Close the dialog and open it again: it then shows what stands there now.</source>
      <translation>यह खिड़की बंद करके फिर खोलें: तब वह दिखेगा जो अभी है।</translation>
    </message>
    <message>
      <source>Close the dialog and start again.</source>
      <translation>यह खिड़की बंद करें और फिर शुरू करें।</translation>
    </message>
    <message>
      <source>Close the other program and make the backup again.</source>
      <translation>दूसरा प्रोग्राम बंद करें और फिर बैकअप लें।</translation>
    </message>
    <message>
      <source>Close the year...</source>
      <translation>वर्ष समाप्त करें...</translation>
    </message>
    <message>
      <source>Close without a backup</source>
      <translation>बिना बैकअप बंद करें</translation>
    </message>
    <message>
      <source>Close without saving</source>
      <translation>बिना सहेजे बंद करें</translation>
    </message>
    <message>
      <source>Close {month}</source>
      <translation>{month} बंद करें</translation>
    </message>
    <message>
      <source>Close {month} for the counter</source>
      <translation>{month} काउंटर के लिए बंद करें</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>समाप्त</translation>
    </message>
    <message>
      <source>Closed by</source>
      <translation>किसने समाप्त किया</translation>
    </message>
    <message>
      <source>Closed up to {day}</source>
      <translation>{day} तक बंद</translation>
    </message>
    <message>
      <source>Closing</source>
      <translation>अंतिम</translation>
    </message>
    <message>
      <source>Closing Cr</source>
      <translation>अंतिम जमा</translation>
    </message>
    <message>
      <source>Closing Dr</source>
      <translation>अंतिम नामे</translation>
    </message>
    <message>
      <source>Closing Entry</source>
      <translation>समापन प्रविष्टि</translation>
    </message>
    <message>
      <source>Closing balance</source>
      <translation>अंतिम शेष</translation>
    </message>
    <message>
      <source>Closing journal</source>
      <translation>समापन जर्नल</translation>
    </message>
    <message>
      <source>Co&amp;mpact the books...</source>
      <translation>बही छोटी करें (&amp;m)...</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>कोड</translation>
    </message>
    <message>
      <source>Code or name</source>
      <translation>कोड या नाम</translation>
    </message>
    <message>
      <source>Code, for searching</source>
      <translation>कोड, खोजने के लिए</translation>
    </message>
    <message>
      <source>Code, on lists</source>
      <translation>कोड, सूचियों में</translation>
    </message>
    <message>
      <source>Collected</source>
      <translation>वसूली</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>वसूली</translation>
    </message>
    <message>
      <source>Collections by mode</source>
      <translation>माध्यम के अनुसार वसूली</translation>
    </message>
    <message>
      <source>Collections by service</source>
      <translation>सेवा के अनुसार वसूली</translation>
    </message>
    <message>
      <source>Collections by user</source>
      <translation>उपयोगकर्ता के अनुसार वसूली</translation>
    </message>
    <message>
      <source>Collections of the last days</source>
      <translation>पिछले दिनों की वसूली</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>स्तंभ</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>स्तंभ</translation>
    </message>
    <message>
      <source>Com&amp;plete posting</source>
      <translation>पोस्टिंग पूरी करें (&amp;P)</translation>
    </message>
    <message>
      <source>Compact</source>
      <translation>छोटी करें</translation>
    </message>
    <message>
      <source>Compact the books</source>
      <translation>बही छोटी करें</translation>
    </message>
    <message>
      <source>Compacting {name}</source>
      <translation>{name} छोटी की जा रही है</translation>
    </message>
    <message>
      <source>Complaint settled</source>
      <translation>शिकायत निपटाई गई</translation>
    </message>
    <message>
      <source>Complete</source>
      <translation>पूरा करें</translation>
    </message>
    <message>
      <source>Complete or discontinue them; then the patient can be switched off.</source>
      <translation>उन्हें पूर्ण या बंद करें; फिर मरीज़ निष्क्रिय हो सकता है।</translation>
    </message>
    <message>
      <source>Complete session</source>
      <translation>सत्र पूर्ण करें</translation>
    </message>
    <message>
      <source>Complete session {number}</source>
      <translation>सत्र {number} पूर्ण करें</translation>
    </message>
    <message>
      <source>Complete the branch and its GSTIN</source>
      <translation>शाखा और उसका GSTIN पूरा करें</translation>
    </message>
    <message>
      <source>Completed</source>
      <translation>पूर्ण</translation>
    </message>
    <message>
      <source>Computed as it was agreed at the sale: {computed}. Credited: {credited}.</source>
      <translation>बिक्री पर तय गणना: {computed}। क्रेडिट: {credited}।</translation>
    </message>
    <message>
      <source>Computed {computed}; earlier notes have left {limit}.</source>
      <translation>गणना {computed}; पहले के नोटों के बाद {limit} बचे हैं।</translation>
    </message>
    <message>
      <source>Connect its disk and make one now, or choose another folder.</source>
      <translation>उसकी डिस्क जोड़कर अभी एक बनाएँ, या कोई दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
      <source>Connect its disk, or choose another folder under File, Backups.</source>
      <translation>उसकी डिस्क जोड़ें, या फ़ाइल, बैकअप में दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>सहमति</translation>
    </message>
    <message>
      <source>Consent and post</source>
      <translation>सहमति और पोस्ट</translation>
    </message>
    <message>
      <source>Consent noted</source>
      <translation>सहमति दर्ज</translation>
    </message>
    <message>
      <source>Consent of the patient</source>
      <translation>मरीज़ की सहमति</translation>
    </message>
    <message>
      <source>Consumer commissions (VLCC) held insisting on a credit note in place of a refund an unfair trade practice, in spite of a no-refund term, and had unprovided sessions paid back with interest.</source>
      <translation>उपभोक्ता आयोग (VLCC) ने रिफ़ंड के बदले क्रेडिट नोट पर अड़ने को, रिफ़ंड न देने की शर्त होते हुए भी, अनुचित व्यापार व्यवहार माना और न दिए गए सत्रों की राशि ब्याज सहित लौटवाई।</translation>
    </message>
    <message>
      <source>Contra</source>
      <translation>कॉन्ट्रा</translation>
    </message>
    <message>
      <source>Contra voucher</source>
      <translation>कॉन्ट्रा वाउचर</translation>
    </message>
    <message>
      <source>Control</source>
      <translation>नियंत्रण</translation>
    </message>
    <message>
      <source>Control Account</source>
      <translation>नियंत्रण खाता</translation>
    </message>
    <message>
      <source>Control account</source>
      <translation>नियंत्रण खाता</translation>
    </message>
    <message>
      <source>Control accounts against patients' accounts</source>
      <translation>नियंत्रण खाते और मरीज़ों के खाते</translation>
    </message>
    <message>
      <source>Control totals</source>
      <translation>नियंत्रण योग</translation>
    </message>
    <message>
      <source>Control totals of its ledger rows</source>
      <translation>उसकी बही पंक्तियों के नियंत्रण योग</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>प्रतियाँ</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>कॉपी</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>ब्योरा कॉपी करें</translation>
    </message>
    <message>
      <source>Copy only the rows in the spreadsheet, or a part of them, and paste again.</source>
      <translation>स्प्रेडशीट में केवल पंक्तियाँ, या उनका भाग, कॉपी करें और फिर चिपकाएँ।</translation>
    </message>
    <message>
      <source>Copy the head</source>
      <translation>हैश कॉपी करें</translation>
    </message>
    <message>
      <source>Copy without &amp;headings</source>
      <translation>शीर्षकों के बिना कॉपी (&amp;H)</translation>
    </message>
    <message>
      <source>Copy without headings</source>
      <translation>शीर्षकों के बिना कॉपी</translation>
    </message>
    <message>
      <source>Copying</source>
      <translation>प्रति बन रही है</translation>
    </message>
    <message>
      <source>Correct the entry.</source>
      <translation>लिखा हुआ सुधारें।</translation>
    </message>
    <message>
      <source>Correct them by a journal.</source>
      <translation>उन्हें जर्नल से सुधारें।</translation>
    </message>
    <message>
      <source>Correct what stands after the stroke.</source>
      <translation>रेखा के बाद का लिखा सुधारें।</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>संख्या</translation>
    </message>
    <message>
      <source>Count what the screen lists.</source>
      <translation>स्क्रीन पर दिए हुए गिनें।</translation>
    </message>
    <message>
      <source>Counted</source>
      <translation>गिना गया</translation>
    </message>
    <message>
      <source>Counted {amount}</source>
      <translation>{amount} गिने</translation>
    </message>
    <message>
      <source>Cr</source>
      <translation>जमा</translation>
    </message>
    <message>
      <source>Create a new file for another clinic.</source>
      <translation>दूसरे क्लिनिक के लिए नई फ़ाइल बनाएँ।</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>बनाया गया</translation>
    </message>
    <message>
      <source>Cred&amp;it note...</source>
      <translation>क्रेडिट नोट (&amp;I)...</translation>
    </message>
    <message>
      <source>Credit</source>
      <translation>जमा</translation>
    </message>
    <message>
      <source>Credit</source>
      <comment>of a patient</comment>
      <translation>क्रेडिट</translation>
    </message>
    <message>
      <source>Credit &amp;Notes</source>
      <translation>क्रेडिट नोट (&amp;N)</translation>
    </message>
    <message>
      <source>Credit &amp;note...</source>
      <translation>क्रेडिट नोट (&amp;N)...</translation>
    </message>
    <message>
      <source>Credit &amp;notes and refunds</source>
      <translation>क्रेडिट नोट और रिफ़ंड (&amp;N)</translation>
    </message>
    <message>
      <source>Credit Kept</source>
      <translation>रखा क्रेडिट</translation>
    </message>
    <message>
      <source>Credit Note</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Credit Note No</source>
      <translation>क्रेडिट नोट नंबर</translation>
    </message>
    <message>
      <source>Credit Note or Receipt</source>
      <translation>क्रेडिट नोट या रसीद</translation>
    </message>
    <message>
      <source>Credit Noted</source>
      <translation>क्रेडिट नोट राशि</translation>
    </message>
    <message>
      <source>Credit Notes</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Credit all that is left of {line}</source>
      <translation>{line} का बचा सब क्रेडिट करें</translation>
    </message>
    <message>
      <source>Credit kept</source>
      <translation>रखा हुआ क्रेडिट</translation>
    </message>
    <message>
      <source>Credit note</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Credit note and journal</source>
      <translation>क्रेडिट नोट और जर्नल</translation>
    </message>
    <message>
      <source>Credit note register</source>
      <translation>क्रेडिट नोट रजिस्टर</translation>
    </message>
    <message>
      <source>Credit note {number}, {amount} left</source>
      <translation>क्रेडिट नोट {number}, {amount} बचे</translation>
    </message>
    <message>
      <source>Credit note...</source>
      <translation>क्रेडिट नोट...</translation>
    </message>
    <message>
      <source>Credit notes</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Credit notes and refunds</source>
      <translation>क्रेडिट नोट और रिफ़ंड</translation>
    </message>
    <message>
      <source>Credit notes can reduce the year's GST again, until 30 November after it.</source>
      <translation>क्रेडिट नोट वर्ष का GST फिर घटा सकते हैं, उसके बाद 30 नवंबर तक।</translation>
    </message>
    <message>
      <source>Credit notes near the deadline</source>
      <translation>समय-सीमा निकट क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Credit notes to CSV</source>
      <translation>क्रेडिट नोट CSV में</translation>
    </message>
    <message>
      <source>Credit of line {number}</source>
      <translation>पंक्ति {number} का जमा</translation>
    </message>
    <message>
      <source>Credit...</source>
      <translation>क्रेडिट...</translation>
    </message>
    <message>
      <source>Credit: the right side of an entry.</source>
      <translation>जमा: प्रविष्टि का दायाँ पक्ष।</translation>
    </message>
    <message>
      <source>Credited</source>
      <translation>क्रेडिट</translation>
    </message>
    <message>
      <source>Credited And Retained</source>
      <translation>क्रेडिट और रखा गया</translation>
    </message>
    <message>
      <source>Credited of each line, tax included</source>
      <translation>हर पंक्ति का क्रेडिट, कर सहित</translation>
    </message>
    <message>
      <source>Credited otherwise: {amount}.</source>
      <translation>अलग क्रेडिट: {amount}।</translation>
    </message>
    <message>
      <source>Credited to</source>
      <translation>किसे क्रेडिट</translation>
    </message>
    <message>
      <source>Credited: 1 unused session</source>
      <translation>क्रेडिट: 1 सत्र जो नहीं हुआ</translation>
    </message>
    <message>
      <source>Credited: {unused} unused sessions</source>
      <translation>क्रेडिट: {unused} सत्र जो नहीं हुए</translation>
    </message>
    <message>
      <source>Credited: {words}</source>
      <translation>क्रेडिट: {words}</translation>
    </message>
    <message>
      <source>Credits</source>
      <translation>क्रेडिट</translation>
    </message>
    <message>
      <source>Credits and re&amp;funds of the patient</source>
      <translation>मरीज़ के क्रेडिट और रिफ़ंड (&amp;F)</translation>
    </message>
    <message>
      <source>Credits are {amount} more</source>
      <translation>जमा {amount} अधिक है</translation>
    </message>
    <message>
      <source>Credits entered</source>
      <translation>लिखे गए जमा</translation>
    </message>
    <message>
      <source>Credits not applied yet</source>
      <translation>अभी असमायोजित क्रेडिट</translation>
    </message>
    <message>
      <source>Ctrl++ or Ctrl+= larger, Ctrl+- smaller; Ctrl+PgDown and Ctrl+PgUp turn the page; Ctrl+P prints</source>
      <translation>Ctrl++ या Ctrl+= बड़ा, Ctrl+- छोटा; Ctrl+PgDown और Ctrl+PgUp पन्ना पलटते हैं; Ctrl+P छापता है</translation>
    </message>
    <message>
      <source>Ctrl+N</source>
      <translation>Ctrl+N</translation>
    </message>
    <message>
      <source>Ctrl+Shift+N makes a new one</source>
      <translation>Ctrl+Shift+N नया बनाता है</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>काटें (&amp;T)</translation>
    </message>
    <message>
      <source>DRAFT</source>
      <translation>मसौदा</translation>
    </message>
    <message>
      <source>DUPLICATE FOR SUPPLIER</source>
      <translation>दूसरी प्रति, आपूर्तिकर्ता के लिए</translation>
    </message>
    <message>
      <source>Damaged</source>
      <translation>ख़राब</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>गहरा</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>तारीख़</translation>
    </message>
    <message>
      <source>Date Of Receipt</source>
      <translation>प्राप्ति की तारीख़</translation>
    </message>
    <message>
      <source>Date it on a later day, or ask the owner to open the day again.</source>
      <translation>बाद के दिन की तारीख़ दें, या मालिक से दिन फिर खुलवाएँ।</translation>
    </message>
    <message>
      <source>Date of line {number}</source>
      <translation>पंक्ति {number} की तारीख़</translation>
    </message>
    <message>
      <source>Dates as 31-03-2026, not as 2026-03-31</source>
      <translation>तारीख़ 31-03-2026 जैसी, 2026-03-31 जैसी नहीं</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>दिन</translation>
    </message>
    <message>
      <source>Day &amp;sheet...</source>
      <translation>दिन का पत्र (&amp;S)...</translation>
    </message>
    <message>
      <source>Day book</source>
      <translation>रोज़नामचा</translation>
    </message>
    <message>
      <source>Day close</source>
      <translation>दिन-समाप्ति</translation>
    </message>
    <message>
      <source>Day of the sale</source>
      <translation>बिक्री का दिन</translation>
    </message>
    <message>
      <source>Day sheet of {user}, {day}</source>
      <translation>{user} का दिन-पत्र, {day}</translation>
    </message>
    <message>
      <source>Day sheet...</source>
      <translation>दिन का पत्र...</translation>
    </message>
    <message>
      <source>Day, as 5, 5-2 or 20 Aug</source>
      <translation>दिन, जैसे 5, 5-2 या 20 Aug</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>दिन</translation>
    </message>
    <message>
      <source>Days Ago</source>
      <translation>दिन पहले</translation>
    </message>
    <message>
      <source>Days Between</source>
      <translation>बीच के दिन</translation>
    </message>
    <message>
      <source>Days Idle</source>
      <translation>ख़ाली दिन</translation>
    </message>
    <message>
      <source>Days Left</source>
      <translation>बचे दिन</translation>
    </message>
    <message>
      <source>Days Overdue</source>
      <translation>अतिदेय दिन</translation>
    </message>
    <message>
      <source>Days Run</source>
      <translation>चले दिन</translation>
    </message>
    <message>
      <source>Days closed</source>
      <translation>समाप्त दिन</translation>
    </message>
    <message>
      <source>Days of the month</source>
      <translation>महीने के दिन</translation>
    </message>
    <message>
      <source>Days of the sessions used, as 10 Jan, 12 Feb</source>
      <translation>हुए सत्रों के दिन, जैसे 10 Jan, 12 Feb</translation>
    </message>
    <message>
      <source>Deadline</source>
      <translation>समय-सीमा</translation>
    </message>
    <message>
      <source>Debit</source>
      <translation>नामे</translation>
    </message>
    <message>
      <source>Debit note</source>
      <translation>डेबिट नोट</translation>
    </message>
    <message>
      <source>Debit of line {number}</source>
      <translation>पंक्ति {number} का नामे</translation>
    </message>
    <message>
      <source>Debit or credit</source>
      <translation>नामे या जमा</translation>
    </message>
    <message>
      <source>Debit, credit</source>
      <translation>नामे, जमा</translation>
    </message>
    <message>
      <source>Debit: the left side of an entry.</source>
      <translation>नामे: प्रविष्टि का बायाँ पक्ष।</translation>
    </message>
    <message>
      <source>Debits</source>
      <translation>नामे</translation>
    </message>
    <message>
      <source>Debits and credits agree: nothing goes to {code}.</source>
      <translation>नामे और जमा बराबर हैं: {code} में कुछ नहीं जाता।</translation>
    </message>
    <message>
      <source>Debits and credits differ</source>
      <translation>नामे और जमा में अंतर है</translation>
    </message>
    <message>
      <source>Debits and credits differ by {amount}</source>
      <translation>नामे और जमा में {amount} का अंतर है</translation>
    </message>
    <message>
      <source>Debits and credits differ, or are zero.</source>
      <translation>नामे और जमा में अंतर है, या शून्य हैं।</translation>
    </message>
    <message>
      <source>Debits are {amount} more</source>
      <translation>नामे {amount} अधिक है</translation>
    </message>
    <message>
      <source>Debits entered</source>
      <translation>लिखे गए नामे</translation>
    </message>
    <message>
      <source>Debits equal credits</source>
      <translation>नामे और जमा बराबर हैं</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>दिस॰</translation>
    </message>
    <message>
      <source>December</source>
      <translation>दिसंबर</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>तय करें</translation>
    </message>
    <message>
      <source>Decide where it goes</source>
      <translation>तय करें कि राशि कहाँ जाए</translation>
    </message>
    <message>
      <source>Deferred</source>
      <translation>आस्थगित</translation>
    </message>
    <message>
      <source>Deferred revenue</source>
      <translation>आस्थगित आय</translation>
    </message>
    <message>
      <source>Deferred revenue of this month</source>
      <translation>इस महीने की आस्थगित आय</translation>
    </message>
    <message>
      <source>Deferred revenue roll-forward</source>
      <translation>आस्थगित आय का चलन</translation>
    </message>
    <message>
      <source>Deferred value</source>
      <translation>आस्थगित मूल्य</translation>
    </message>
    <message>
      <source>Define</source>
      <translation>जोड़ें</translation>
    </message>
    <message>
      <source>Define service or package</source>
      <translation>सेवा या पैकेज जोड़ें</translation>
    </message>
    <message>
      <source>Define what is s&amp;old...</source>
      <translation>बिक्री की सेवा जोड़ें (&amp;O)...</translation>
    </message>
    <message>
      <source>Define what the clinic sells</source>
      <translation>क्लिनिक क्या बेचता है, जोड़ें</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>हटाएँ</translation>
    </message>
    <message>
      <source>Delete draft</source>
      <translation>मसौदा हटाएँ</translation>
    </message>
    <message>
      <source>Delete for good</source>
      <translation>हमेशा के लिए हटाएँ</translation>
    </message>
    <message>
      <source>Delete it</source>
      <translation>इसे हटाएँ</translation>
    </message>
    <message>
      <source>Delete the draft instead of reversing it.</source>
      <translation>उलटने के बदले मसौदा हटाएँ।</translation>
    </message>
    <message>
      <source>Delete this draft?</source>
      <translation>यह मसौदा हटाएँ?</translation>
    </message>
    <message>
      <source>Delete what was entered: {form}?</source>
      <translation>लिखा हुआ हटाएँ: {form}?</translation>
    </message>
    <message>
      <source>Delete...</source>
      <translation>हटाएँ...</translation>
    </message>
    <message>
      <source>Deleted</source>
      <translation>हटाया गया</translation>
    </message>
    <message>
      <source>Demo clinic</source>
      <translation>डेमो क्लिनिक</translation>
    </message>
    <message>
      <source>Deposit</source>
      <translation>जमा करें</translation>
    </message>
    <message>
      <source>Deposit &amp;cheque...</source>
      <translation>चेक जमा करें (&amp;C)...</translation>
    </message>
    <message>
      <source>Deposit cheque</source>
      <translation>चेक जमा करें</translation>
    </message>
    <message>
      <source>Deposit...</source>
      <translation>जमा करें...</translation>
    </message>
    <message>
      <source>Deposited</source>
      <translation>जमा किया</translation>
    </message>
    <message>
      <source>Deposited in the bank</source>
      <translation>बैंक में जमा</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>विवरण</translation>
    </message>
    <message>
      <source>Diagnosis</source>
      <translation>निदान</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>अंतर</translation>
    </message>
    <message>
      <source>Difference of the day</source>
      <translation>दिन का अंतर</translation>
    </message>
    <message>
      <source>Difference to pay</source>
      <translation>देने योग्य अंतर</translation>
    </message>
    <message>
      <source>Difference, to {code} {name}</source>
      <translation>अंतर, {code} {name} में</translation>
    </message>
    <message>
      <source>Discontinue</source>
      <translation>प्लान बंद करना</translation>
    </message>
    <message>
      <source>Discontinue and credit {credit}</source>
      <translation>बंद करें और {credit} क्रेडिट करें</translation>
    </message>
    <message>
      <source>Discontinue plan</source>
      <translation>प्लान बंद करें</translation>
    </message>
    <message>
      <source>Discontinue the plan instead, or undo the sessions that were completed by mistake.</source>
      <translation>इसके बदले प्लान बंद करें, या भूल से पूर्ण किए सत्र वापस लें।</translation>
    </message>
    <message>
      <source>Discontinue the plan instead; that credits the sessions not delivered.</source>
      <translation>इसके बदले प्लान बंद करें; उससे न हुए सत्रों का क्रेडिट मिलता है।</translation>
    </message>
    <message>
      <source>Discontinue {plan}</source>
      <translation>{plan} बंद करें</translation>
    </message>
    <message>
      <source>Discontinue, credit nothing</source>
      <translation>बंद करें, कोई क्रेडिट नहीं</translation>
    </message>
    <message>
      <source>Discontinue, credit {credit}, pay back {refund}</source>
      <translation>बंद करें, {credit} क्रेडिट, {refund} वापस</translation>
    </message>
    <message>
      <source>Discontinue...</source>
      <translation>बंद करें...</translation>
    </message>
    <message>
      <source>Discontinued</source>
      <translation>बंद किया गया</translation>
    </message>
    <message>
      <source>Discontinued By</source>
      <translation>किसने बंद किया</translation>
    </message>
    <message>
      <source>Discontinued On</source>
      <translation>बंद हुआ</translation>
    </message>
    <message>
      <source>Discontinued by mistake</source>
      <translation>भूल से बंद किया गया</translation>
    </message>
    <message>
      <source>Discontinued on</source>
      <translation>बंद करने का दिन</translation>
    </message>
    <message>
      <source>Discontinued on {day}: {reason}</source>
      <translation>{day} को बंद किया गया: {reason}</translation>
    </message>
    <message>
      <source>Discontinued packages</source>
      <translation>बंद किए गए पैकेज</translation>
    </message>
    <message>
      <source>Discontinued, oldest {day}: {whose}</source>
      <translation>बंद किया गया, सबसे पुराना {day}: {whose}</translation>
    </message>
    <message>
      <source>Discount</source>
      <translation>छूट</translation>
    </message>
    <message>
      <source>Discount of line {number}</source>
      <translation>पंक्ति {number} की छूट</translation>
    </message>
    <message>
      <source>Do not show this list again for these books</source>
      <translation>इस बही के लिए यह सूची फिर न दिखाएँ</translation>
    </message>
    <message>
      <source>Do not tell me again for this folder</source>
      <translation>इस फ़ोल्डर के लिए फिर न बताएँ</translation>
    </message>
    <message>
      <source>Do not use it. Have the branch write it again.</source>
      <translation>इसे प्रयोग न करें। शाखा से फिर लिखवाएँ।</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>दस्तावेज़</translation>
    </message>
    <message>
      <source>Document Date</source>
      <translation>दस्तावेज़ तारीख़</translation>
    </message>
    <message>
      <source>Document No</source>
      <translation>दस्तावेज़ नंबर</translation>
    </message>
    <message>
      <source>Document Type</source>
      <translation>दस्तावेज़ प्रकार</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>दस्तावेज़</translation>
    </message>
    <message>
      <source>Documents are never dated after today; open it then.</source>
      <translation>दस्तावेज़ आज के बाद की तारीख़ के नहीं होते; तब खोलें।</translation>
    </message>
    <message>
      <source>Documents as they are shown</source>
      <translation>दस्तावेज़ जैसे दिख रहे हैं</translation>
    </message>
    <message>
      <source>Documents can be posted and reversed in {month} again.</source>
      <translation>{month} में दस्तावेज़ फिर पोस्ट और उलटे जा सकते हैं।</translation>
    </message>
    <message>
      <source>Documents of the day</source>
      <translation>दिन के दस्तावेज़</translation>
    </message>
    <message>
      <source>Documents of the patient</source>
      <translation>मरीज़ के दस्तावेज़</translation>
    </message>
    <message>
      <source>Documents only</source>
      <translation>केवल दस्तावेज़</translation>
    </message>
    <message>
      <source>Documents since: {numbers}</source>
      <translation>तब से के दस्तावेज़: {numbers}</translation>
    </message>
    <message>
      <source>Documents {count}</source>
      <translation>दस्तावेज़ {count}</translation>
    </message>
    <message>
      <source>Does not answer any more</source>
      <translation>अब उत्तर नहीं देते</translation>
    </message>
    <message>
      <source>Does not expire</source>
      <translation>अवधि समाप्त नहीं होती</translation>
    </message>
    <message>
      <source>Does not wish to go on</source>
      <translation>आगे जारी नहीं रखना चाहते</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>हुए</translation>
    </message>
    <message>
      <source>Done On</source>
      <translation>कब हुआ</translation>
    </message>
    <message>
      <source>Dr</source>
      <translation>नामे</translation>
    </message>
    <message>
      <source>Dr: to be paid to the clinic. Cr: in the patient's favour. Please tell us within a month what differs.</source>
      <translation>नामे: क्लिनिक को देना है। जमा: मरीज़ के पक्ष में। कुछ अलग हो तो एक महीने में बताएँ।</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>मसौदा</translation>
    </message>
    <message>
      <source>Draft credit note of {day}, {patient}</source>
      <translation>{day} का मसौदा क्रेडिट नोट, {patient}</translation>
    </message>
    <message>
      <source>Draft deleted</source>
      <translation>मसौदा हटाया गया</translation>
    </message>
    <message>
      <source>Draft invoice of {day}, {patient}</source>
      <translation>{day} का मसौदा इनवॉइस, {patient}</translation>
    </message>
    <message>
      <source>Draft of the settlement of {plan}</source>
      <translation>{plan} के निपटारे का मसौदा</translation>
    </message>
    <message>
      <source>Draft saved; nothing is posted yet</source>
      <translation>मसौदा सहेजा गया; अभी कुछ पोस्ट नहीं हुआ</translation>
    </message>
    <message>
      <source>Draft, without a number</source>
      <translation>मसौदा, बिना नंबर</translation>
    </message>
    <message>
      <source>Drafted</source>
      <translation>मसौदा बना</translation>
    </message>
    <message>
      <source>Drafts Left</source>
      <translation>मसौदे बचे</translation>
    </message>
    <message>
      <source>Drafts are left: post or delete them first</source>
      <translation>मसौदे बचे हैं: पहले उन्हें पोस्ट करें या हटाएँ</translation>
    </message>
    <message>
      <source>Drafts left</source>
      <translation>मसौदे बचे</translation>
    </message>
    <message>
      <source>Drafts stay here until they are posted.</source>
      <translation>मसौदे पोस्ट होने तक यहीं रहते हैं।</translation>
    </message>
    <message>
      <source>Drop one file: books (.clinicbook) to open them, or a bank's statement (.csv) on open books to take it in.</source>
      <translation>एक फ़ाइल छोड़ें: खोलने को बही (.clinicbook), या खुली बही पर लेने को बैंक का विवरण (.csv)।</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>देय</translation>
    </message>
    <message>
      <source>Due Date</source>
      <translation>देय तारीख़</translation>
    </message>
    <message>
      <source>Due On</source>
      <translation>देय तारीख़</translation>
    </message>
    <message>
      <source>Due by today {amount}</source>
      <translation>आज तक देय {amount}</translation>
    </message>
    <message>
      <source>Due date</source>
      <translation>देय तारीख़</translation>
    </message>
    <message>
      <source>Due day of line {number}</source>
      <translation>पंक्ति {number} का देय दिन</translation>
    </message>
    <message>
      <source>Due on</source>
      <translation>देय तारीख़</translation>
    </message>
    <message>
      <source>E&amp;xpire...</source>
      <translation>अवधि समाप्त करें (&amp;X)...</translation>
    </message>
    <message>
      <source>E-Commerce GSTIN</source>
      <translation>ई-कॉमर्स GSTIN</translation>
    </message>
    <message>
      <source>Earned</source>
      <translation>आय हुई</translation>
    </message>
    <message>
      <source>Earned when delivered</source>
      <translation>आय सत्र होने पर</translation>
    </message>
    <message>
      <source>Earned with the invoice</source>
      <translation>आय इनवॉइस के साथ</translation>
    </message>
    <message>
      <source>Earns</source>
      <translation>आय खाता</translation>
    </message>
    <message>
      <source>Ed&amp;it</source>
      <translation>संपादन (&amp;I)</translation>
    </message>
    <message>
      <source>Edit Log No</source>
      <translation>संपादन लॉग क्र.</translation>
    </message>
    <message>
      <source>Edit account</source>
      <translation>खाता बदलें</translation>
    </message>
    <message>
      <source>Edit account...</source>
      <translation>खाता बदलें...</translation>
    </message>
    <message>
      <source>Edit branch</source>
      <translation>शाखा बदलें</translation>
    </message>
    <message>
      <source>Edit branch...</source>
      <translation>शाखा बदलें...</translation>
    </message>
    <message>
      <source>Edit log</source>
      <translation>संपादन लॉग</translation>
    </message>
    <message>
      <source>Edit patient</source>
      <translation>मरीज़ का ब्योरा बदलें</translation>
    </message>
    <message>
      <source>Edit patient...</source>
      <translation>मरीज़ का ब्योरा बदलें...</translation>
    </message>
    <message>
      <source>Edit recurring journal</source>
      <translation>आवर्ती जर्नल बदलें</translation>
    </message>
    <message>
      <source>Edit recurring journal...</source>
      <translation>आवर्ती जर्नल बदलें...</translation>
    </message>
    <message>
      <source>Edit service or package</source>
      <translation>सेवा या पैकेज बदलें</translation>
    </message>
    <message>
      <source>Edit service...</source>
      <translation>सेवा बदलें...</translation>
    </message>
    <message>
      <source>Edit user</source>
      <translation>उपयोगकर्ता बदलें</translation>
    </message>
    <message>
      <source>Edit user...</source>
      <translation>उपयोगकर्ता बदलें...</translation>
    </message>
    <message>
      <source>Edit...</source>
      <translation>बदलें...</translation>
    </message>
    <message>
      <source>Empty the search</source>
      <translation>खोज ख़ाली करें</translation>
    </message>
    <message>
      <source>Empty: the clinic's own</source>
      <translation>ख़ाली: क्लिनिक का अपना</translation>
    </message>
    <message>
      <source>Encr&amp;yption...</source>
      <translation>एन्क्रिप्शन (&amp;Y)...</translation>
    </message>
    <message>
      <source>Encrypt</source>
      <translation>एन्क्रिप्ट करें</translation>
    </message>
    <message>
      <source>Encrypted books</source>
      <translation>एन्क्रिप्ट की गई बही</translation>
    </message>
    <message>
      <source>Encrypted books need the Python package sqlcipher3, which is not installed.</source>
      <translation>एन्क्रिप्ट बही के लिए Python पैकेज sqlcipher3 चाहिए, जो नहीं है।</translation>
    </message>
    <message>
      <source>Encryption</source>
      <translation>एन्क्रिप्शन</translation>
    </message>
    <message>
      <source>End a plan early: value used is kept, the rest is credited, open installments are waived.</source>
      <translation>प्लान समय से पहले समाप्त करना: हुए सत्रों का मूल्य रखा जाता है, बाक़ी क्रेडिट होता है, खुली किस्तें माफ़ होती हैं।</translation>
    </message>
    <message>
      <source>Enter 0 or more.</source>
      <translation>0 या अधिक लिखें।</translation>
    </message>
    <message>
      <source>Enter a name.</source>
      <translation>नाम लिखें।</translation>
    </message>
    <message>
      <source>Enter a smaller amount.</source>
      <translation>छोटी राशि लिखें।</translation>
    </message>
    <message>
      <source>Enter a smaller share.</source>
      <translation>छोटा हिस्सा लिखें।</translation>
    </message>
    <message>
      <source>Enter an amount against a line</source>
      <translation>किसी पंक्ति के सामने राशि लिखें</translation>
    </message>
    <message>
      <source>Enter an amount below ₹10,000 crore.</source>
      <translation>₹10,000 करोड़ से कम राशि लिखें।</translation>
    </message>
    <message>
      <source>Enter how many there are.</source>
      <translation>लिखें कि कितने हैं।</translation>
    </message>
    <message>
      <source>Enter how the patient agreed; otherwise pay the credit back.</source>
      <translation>लिखें कि मरीज़ ने कैसे सहमति दी; नहीं तो क्रेडिट वापस दें।</translation>
    </message>
    <message>
      <source>Enter it once, with the whole part that it gets.</source>
      <translation>उसे एक बार लिखें, पूरे भाग के साथ।</translation>
    </message>
    <message>
      <source>Enter lines that balance.</source>
      <translation>बराबर होने वाली पंक्तियाँ लिखें।</translation>
    </message>
    <message>
      <source>Enter on a line opens its document.</source>
      <translation>पंक्ति पर Enter से उसका दस्तावेज़ खुलता है।</translation>
    </message>
    <message>
      <source>Enter opens it, Ctrl+Enter its {what}</source>
      <translation>Enter से खुलता है, Ctrl+Enter से उसका {what}</translation>
    </message>
    <message>
      <source>Enter opens it, Del deletes it</source>
      <translation>Enter से खुलता है, Del से हटता है</translation>
    </message>
    <message>
      <source>Enter opens its record</source>
      <translation>Enter से इसका रिकॉर्ड खुलता है</translation>
    </message>
    <message>
      <source>Enter shows its lines in the ledger</source>
      <translation>Enter से बही में इसकी पंक्तियाँ</translation>
    </message>
    <message>
      <source>Enter shows what it is made of</source>
      <translation>Enter से दिखेगा कि यह किससे बना है</translation>
    </message>
    <message>
      <source>Enter smaller parts, or more money.</source>
      <translation>छोटे भाग लिखें, या अधिक धन।</translation>
    </message>
    <message>
      <source>Enter the amount in rupees.</source>
      <translation>राशि रुपयों में लिखें।</translation>
    </message>
    <message>
      <source>Enter the day on which the return was filed.</source>
      <translation>वह दिन लिखें जब विवरणी भरी गई।</translation>
    </message>
    <message>
      <source>Enter the document again instead.</source>
      <translation>इसके बदले दस्तावेज़ फिर लिखें।</translation>
    </message>
    <message>
      <source>Enter the fee that was held back from this settlement.</source>
      <translation>वह शुल्क लिखें जो इस निपटान से काटा गया।</translation>
    </message>
    <message>
      <source>Enter the opening balances</source>
      <translation>आरंभिक शेष लिखें</translation>
    </message>
    <message>
      <source>Enter why this is done; it is kept in the edit log.</source>
      <translation>लिखें कि यह क्यों किया गया; संपादन लॉग में रहता है।</translation>
    </message>
    <message>
      <source>Entered</source>
      <translation>लिखा गया</translation>
    </message>
    <message>
      <source>Entered Through</source>
      <translation>कब तक लिखा</translation>
    </message>
    <message>
      <source>Entered by mistake</source>
      <translation>भूल से लिखा गया</translation>
    </message>
    <message>
      <source>Entries In Log</source>
      <translation>लॉग की प्रविष्टियाँ</translation>
    </message>
    <message>
      <source>Entries of the edit log made since, and not in it: {count}.</source>
      <translation>तब से संपादन लॉग की प्रविष्टियाँ जो इसमें नहीं हैं: {count}।</translation>
    </message>
    <message>
      <source>Entries of the ledger</source>
      <translation>बही की प्रविष्टियाँ</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>प्रविष्टि</translation>
    </message>
    <message>
      <source>Equity</source>
      <translation>पूँजी</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>घटना</translation>
    </message>
    <message>
      <source>Every account with its balance: all debits equal all credits.</source>
      <translation>हर खाता अपने शेष सहित: कुल नामे और कुल जमा बराबर।</translation>
    </message>
    <message>
      <source>Every backup opens with the passphrase that the books had on that day: keep older sheets, too.</source>
      <translation>हर बैकअप उसी पासफ़्रेज़ से खुलता है जो उस दिन बही का था: पुराने पत्र भी रखें।</translation>
    </message>
    <message>
      <source>Every branch gets its number series, each from 1 on with the year in it.</source>
      <translation>हर शाखा को नंबर श्रृंखला मिलती है, वर्ष सहित 1 से।</translation>
    </message>
    <message>
      <source>Every change of these books appears here, with who made it and why.</source>
      <translation>इस बही का हर बदलाव यहाँ दिखता है, किसने किया और क्यों।</translation>
    </message>
    <message>
      <source>Every change with its time, user, and what stood before and after; rows are chained, so a missing one shows.</source>
      <translation>हर बदलाव, समय, उपयोगकर्ता, और पहले-बाद क्या था; पंक्तियाँ जुड़ी हैं, कोई कम हो तो दिखता है।</translation>
    </message>
    <message>
      <source>Every document names a branch. Further ones are opened under Set-up, Branches.</source>
      <translation>हर दस्तावेज़ शाखा बताता है। और शाखाएँ व्यवस्था, शाखाएँ में खुलती हैं।</translation>
    </message>
    <message>
      <source>Every entry of the cash accounts with a running balance.</source>
      <translation>नकद खातों की हर प्रविष्टि, चलते शेष सहित।</translation>
    </message>
    <message>
      <source>Every invariant holds, and the file itself is whole.</source>
      <translation>हर नियम पूरा है, और फ़ाइल स्वयं सही है।</translation>
    </message>
    <message>
      <source>Every row says what it said when it was written, and none is missing between them. Keep the head below outside this computer: `main.py check --head` then shows whether rows were cut off at the end.</source>
      <translation>हर पंक्ति वही कहती है जो लिखते समय कहा था, और बीच में कोई कम नहीं। नीचे का हैश इस कंप्यूटर से बाहर रखें: तब `main.py check --head` बताता है कि अंत से पंक्तियाँ काटी गईं या नहीं।</translation>
    </message>
    <message>
      <source>Every sale, receipt, session and credit note appears here with its debits and credits.</source>
      <translation>हर बिक्री, रसीद, सत्र और क्रेडिट नोट यहाँ अपने नामे और जमा के साथ दिखता है।</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>सभी लोग</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>सब कुछ</translation>
    </message>
    <message>
      <source>Everything is credited</source>
      <translation>पूरी राशि का क्रेडिट</translation>
    </message>
    <message>
      <source>Everything that the bank has is in the ledger.</source>
      <translation>बैंक में जो कुछ है वह सब बही में है।</translation>
    </message>
    <message>
      <source>Everything {amount}</source>
      <translation>पूरा {amount}</translation>
    </message>
    <message>
      <source>Everything; unlocks months, opens branches, adds users</source>
      <translation>सब कुछ; महीनों का ताला, शाखाएँ, उपयोगकर्ता</translation>
    </message>
    <message>
      <source>Exactly as the GST portal's offline tool takes it in: no byte order mark, its own headings.</source>
      <translation>ठीक वैसा जैसा GST पोर्टल का ऑफ़लाइन साधन लेता है: बिना बाइट-क्रम चिह्न, उसके अपने शीर्षक।</translation>
    </message>
    <message>
      <source>Excel workbook</source>
      <translation>Excel कार्यपुस्तिका</translation>
    </message>
    <message>
      <source>Exchange plan</source>
      <translation>प्लान बदलें</translation>
    </message>
    <message>
      <source>Exempt</source>
      <translation>कर-मुक्त</translation>
    </message>
    <message>
      <source>Exempt Value</source>
      <translation>कर-मुक्त मूल्य</translation>
    </message>
    <message>
      <source>Exempt value</source>
      <translation>कर-मुक्त मूल्य</translation>
    </message>
    <message>
      <source>Exempt: no tax to take back</source>
      <translation>कर-मुक्त: वापस लेने को कोई कर नहीं</translation>
    </message>
    <message>
      <source>Exempted(other than nil rated/non GST supply)</source>
      <translation>कर-मुक्त (शून्य दर/ग़ैर-GST को छोड़)</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation>अपेक्षित</translation>
    </message>
    <message>
      <source>Expense</source>
      <translation>व्यय</translation>
    </message>
    <message>
      <source>Expenses</source>
      <translation>व्यय</translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>अवधि समाप्त</translation>
    </message>
    <message>
      <source>Expired by mistake</source>
      <translation>भूल से अवधि समाप्त की गई</translation>
    </message>
    <message>
      <source>Expires</source>
      <translation>अवधि समाप्ति</translation>
    </message>
    <message>
      <source>Expires On</source>
      <translation>अवधि समाप्ति</translation>
    </message>
    <message>
      <source>Expires on</source>
      <translation>अवधि समाप्ति</translation>
    </message>
    <message>
      <source>Expires soon</source>
      <translation>जल्द समाप्त होने वाले</translation>
    </message>
    <message>
      <source>Expiry undone</source>
      <translation>अवधि-समाप्ति वापस ली गई</translation>
    </message>
    <message>
      <source>Export (Ctrl+E)</source>
      <translation>निर्यात (Ctrl+E)</translation>
    </message>
    <message>
      <source>Export cancelled, no file written</source>
      <translation>निर्यात रद्द हुआ, कोई फ़ाइल नहीं लिखी गई</translation>
    </message>
    <message>
      <source>Export to CSV (Ctrl+E)</source>
      <translation>CSV में निर्यात (Ctrl+E)</translation>
    </message>
    <message>
      <source>Export {report}</source>
      <translation>{report} निर्यात करें</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>निर्यात हो रहा है</translation>
    </message>
    <message>
      <source>F&amp;ull screen</source>
      <translation>पूरी स्क्रीन (&amp;U)</translation>
    </message>
    <message>
      <source>FY {year}</source>
      <translation>FY {year}</translation>
    </message>
    <message>
      <source>FY {year} closed</source>
      <translation>FY {year} समाप्त हुआ</translation>
    </message>
    <message>
      <source>FY {year} is closed: its months stay locked</source>
      <translation>FY {year} समाप्त है: उसके महीनों पर ताला रहता है</translation>
    </message>
    <message>
      <source>FY {year} open again</source>
      <translation>FY {year} फिर खुला</translation>
    </message>
    <message>
      <source>FY {year} opened</source>
      <translation>FY {year} खुला</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>फ़र॰</translation>
    </message>
    <message>
      <source>February</source>
      <translation>फ़रवरी</translation>
    </message>
    <message>
      <source>Fee</source>
      <translation>शुल्क</translation>
    </message>
    <message>
      <source>Fee without GST</source>
      <translation>बिना GST का शुल्क</translation>
    </message>
    <message>
      <source>Fees Received</source>
      <translation>मिली फ़ीस</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>ख़ाना</translation>
    </message>
    <message>
      <source>File</source>
      <translation>फ़ाइल</translation>
    </message>
    <message>
      <source>File's SHA-256</source>
      <translation>फ़ाइल का SHA-256</translation>
    </message>
    <message>
      <source>Filed on</source>
      <translation>भरने की तारीख़</translation>
    </message>
    <message>
      <source>Files taken in</source>
      <translation>ली गई फ़ाइलें</translation>
    </message>
    <message>
      <source>Filing withdrawn</source>
      <translation>भरना वापस</translation>
    </message>
    <message>
      <source>Final</source>
      <translation>अंतिम</translation>
    </message>
    <message>
      <source>Final installment</source>
      <translation>अंतिम किस्त</translation>
    </message>
    <message>
      <source>Financial Year</source>
      <translation>वित्तीय वर्ष</translation>
    </message>
    <message>
      <source>Financial credit note</source>
      <translation>वित्तीय क्रेडिट नोट</translation>
    </message>
    <message>
      <source>Financial note</source>
      <translation>वित्तीय नोट</translation>
    </message>
    <message>
      <source>Financial note: {tax} of GST is a cost.</source>
      <translation>वित्तीय नोट: {tax} GST लागत है।</translation>
    </message>
    <message>
      <source>Financial reasons</source>
      <translation>आर्थिक कारण</translation>
    </message>
    <message>
      <source>Financial year</source>
      <translation>वित्तीय वर्ष</translation>
    </message>
    <message>
      <source>Financial, GST not reduced</source>
      <translation>वित्तीय, GST नहीं घटा</translation>
    </message>
    <message>
      <source>Find 2025-08, 25-26</source>
      <translation>2025-08, 25-26 खोजें</translation>
    </message>
    <message>
      <source>Find a report</source>
      <translation>रिपोर्ट खोजें</translation>
    </message>
    <message>
      <source>Find cashier, branch, 2025-08-20</source>
      <translation>कैशियर, शाखा, 2025-08-20 खोजें</translation>
    </message>
    <message>
      <source>Find code, name, GSTIN</source>
      <translation>कोड, नाम, GSTIN खोजें</translation>
    </message>
    <message>
      <source>Find code, name, role</source>
      <translation>कोड, नाम, भूमिका खोजें</translation>
    </message>
    <message>
      <source>Find in the help</source>
      <translation>सहायता में खोजें</translation>
    </message>
    <message>
      <source>Find in these rows</source>
      <translation>इन पंक्तियों में खोजें</translation>
    </message>
    <message>
      <source>Find name, code, SAC</source>
      <translation>नाम, कोड, SAC खोजें</translation>
    </message>
    <message>
      <source>Find name, narration</source>
      <translation>नाम, विवरण खोजें</translation>
    </message>
    <message>
      <source>Find name, phone, record number</source>
      <translation>नाम, फ़ोन, रिकॉर्ड नंबर खोजें</translation>
    </message>
    <message>
      <source>Find name, role</source>
      <translation>नाम, भूमिका खोजें</translation>
    </message>
    <message>
      <source>Find narration, reference, 2500.00</source>
      <translation>विवरण, संदर्भ, 2500.00 खोजें</translation>
    </message>
    <message>
      <source>Find number, name, reason</source>
      <translation>नंबर, नाम, कारण खोजें</translation>
    </message>
    <message>
      <source>Find number, patient, plan</source>
      <translation>नंबर, मरीज़, प्लान खोजें</translation>
    </message>
    <message>
      <source>Find number, patient, reference, invoice</source>
      <translation>नंबर, मरीज़, संदर्भ, इनवॉइस खोजें</translation>
    </message>
    <message>
      <source>Find number, words</source>
      <translation>नंबर, शब्द खोजें</translation>
    </message>
    <message>
      <source>Find one by name, phone or record number above.</source>
      <translation>ऊपर नाम, फ़ोन या रिकॉर्ड नंबर से खोजें।</translation>
    </message>
    <message>
      <source>Find patient, note, invoice</source>
      <translation>मरीज़, नोट, इनवॉइस खोजें</translation>
    </message>
    <message>
      <source>Find patient, note, receipt, refund</source>
      <translation>मरीज़, नोट, रसीद, रिफ़ंड खोजें</translation>
    </message>
    <message>
      <source>Find patient, phone, number</source>
      <translation>मरीज़, फ़ोन, नंबर खोजें</translation>
    </message>
    <message>
      <source>Find role, use, account</source>
      <translation>भूमिका, काम, खाता खोजें</translation>
    </message>
    <message>
      <source>Find text, number, amount</source>
      <translation>पाठ, नंबर, राशि खोजें</translation>
    </message>
    <message>
      <source>Finish the plans, post or delete the drafts; then it can be switched off.</source>
      <translation>प्लान पूरे करें, मसौदे पोस्ट करें या हटाएँ; फिर शाखा निष्क्रिय हो सकती है।</translation>
    </message>
    <message>
      <source>First</source>
      <translation>पहला</translation>
    </message>
    <message>
      <source>First Day</source>
      <translation>पहला दिन</translation>
    </message>
    <message>
      <source>First Month</source>
      <translation>पहला महीना</translation>
    </message>
    <message>
      <source>First No</source>
      <translation>पहला नंबर</translation>
    </message>
    <message>
      <source>First branch</source>
      <translation>पहली शाखा</translation>
    </message>
    <message>
      <source>First credit note</source>
      <translation>पहला क्रेडिट नोट</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>पहला दिन</translation>
    </message>
    <message>
      <source>First due</source>
      <translation>पहली देय तारीख़</translation>
    </message>
    <message>
      <source>First folder</source>
      <translation>पहला फ़ोल्डर</translation>
    </message>
    <message>
      <source>First invoice</source>
      <translation>पहला इनवॉइस</translation>
    </message>
    <message>
      <source>First month</source>
      <translation>पहला महीना</translation>
    </message>
    <message>
      <source>First on {day}: {whose}</source>
      <translation>पहला {day} को: {whose}</translation>
    </message>
    <message>
      <source>First one due on</source>
      <translation>पहली देय तारीख़</translation>
    </message>
    <message>
      <source>First receipt</source>
      <translation>पहली रसीद</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>चिह्न</translation>
    </message>
    <message>
      <source>Float</source>
      <translation>फ़्लोट</translation>
    </message>
    <message>
      <source>Float in the morning</source>
      <translation>सुबह का फ़्लोट</translation>
    </message>
    <message>
      <source>Float: what lies in the drawer</source>
      <translation>फ़्लोट: गल्ले में जो रखा है</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>फ़ोल्डर</translation>
    </message>
    <message>
      <source>Foot line {number}</source>
      <translation>नीचे की पंक्ति {number}</translation>
    </message>
    <message>
      <source>For</source>
      <translation>किसके लिए</translation>
    </message>
    <message>
      <source>For 90 days</source>
      <translation>90 दिन से</translation>
    </message>
    <message>
      <source>For {clinic}</source>
      <translation>{clinic} की ओर से</translation>
    </message>
    <message>
      <source>For&amp;ward</source>
      <translation>आगे (&amp;W)</translation>
    </message>
    <message>
      <source>Forfeit</source>
      <translation>ज़ब्त</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>फ़ॉर्म</translation>
    </message>
    <message>
      <source>Form 3C, daily case register</source>
      <translation>फ़ॉर्म 3C, दैनिक केस रजिस्टर</translation>
    </message>
    <message>
      <source>Form 60 given</source>
      <translation>फ़ॉर्म 60 दिया गया</translation>
    </message>
    <message>
      <source>Form 60 given, in place of a PAN</source>
      <translation>PAN के बदले फ़ॉर्म 60 दिया गया</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>प्रारूप</translation>
    </message>
    <message>
      <source>Four or five words that nobody but you would put together</source>
      <translation>चार-पाँच शब्द जो आपके सिवा कोई साथ न जोड़े</translation>
    </message>
    <message>
      <source>Free of GST by law, as most health care is.</source>
      <translation>क़ानून से GST-मुक्त, जैसे अधिकांश स्वास्थ्य सेवा।</translation>
    </message>
    <message>
      <source>Free some space and try again.</source>
      <translation>जगह ख़ाली करें और फिर कोशिश करें।</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>शुक्रवार</translation>
    </message>
    <message>
      <source>From</source>
      <translation>से</translation>
    </message>
    <message>
      <source>From 0.00 to {limit}</source>
      <translation>0.00 से {limit} तक</translation>
    </message>
    <message>
      <source>From the advance</source>
      <translation>अग्रिम से</translation>
    </message>
    <message>
      <source>From the clearing account</source>
      <translation>समाशोधन खाते से</translation>
    </message>
    <message>
      <source>From the next time that the books are opened</source>
      <translation>अगली बार बही खोलने से</translation>
    </message>
    <message>
      <source>From {start}</source>
      <translation>{start} से</translation>
    </message>
    <message>
      <source>From {start}, to be used until {end}</source>
      <translation>{start} से, {end} तक प्रयोग करें</translation>
    </message>
    <message>
      <source>Full credit</source>
      <translation>पूरा क्रेडिट</translation>
    </message>
    <message>
      <source>Full width</source>
      <translation>पूरी चौड़ाई</translation>
    </message>
    <message>
      <source>Funds insufficient</source>
      <translation>अपर्याप्त राशि</translation>
    </message>
    <message>
      <source>GL Posted</source>
      <translation>GL में पोस्ट</translation>
    </message>
    <message>
      <source>GL Transaction</source>
      <translation>GL लेनदेन</translation>
    </message>
    <message>
      <source>GL Transaction?</source>
      <translation>GL लेनदेन?</translation>
    </message>
    <message>
      <source>GL transaction</source>
      <translation>GL लेनदेन</translation>
    </message>
    <message>
      <source>GST</source>
      <translation>GST</translation>
    </message>
    <message>
      <source>GST Credited</source>
      <translation>GST क्रेडिट</translation>
    </message>
    <message>
      <source>GST In It</source>
      <translation>उसमें GST</translation>
    </message>
    <message>
      <source>GST Rate</source>
      <translation>GST दर</translation>
    </message>
    <message>
      <source>GST Rate %</source>
      <translation>GST दर %</translation>
    </message>
    <message>
      <source>GST Treatment</source>
      <translation>GST व्यवहार</translation>
    </message>
    <message>
      <source>GST can be reduced until</source>
      <translation>GST घट सकता है</translation>
    </message>
    <message>
      <source>GST can be taken back until {deadline}</source>
      <translation>GST {deadline} तक वापस लिया जा सकता है</translation>
    </message>
    <message>
      <source>GST can no longer be reduced: choose a financial note</source>
      <translation>GST अब नहीं घट सकता: वित्तीय नोट चुनें</translation>
    </message>
    <message>
      <source>GST credit note</source>
      <translation>GST क्रेडिट नोट</translation>
    </message>
    <message>
      <source>GST in it</source>
      <translation>उसमें GST</translation>
    </message>
    <message>
      <source>GST is included</source>
      <translation>GST शामिल है</translation>
    </message>
    <message>
      <source>GST is not reduced by this note.</source>
      <translation>इस नोट से GST नहीं घटता।</translation>
    </message>
    <message>
      <source>GST of line {number}</source>
      <translation>पंक्ति {number} का GST</translation>
    </message>
    <message>
      <source>GST of this invoice can be reduced until {day}.</source>
      <translation>इस इनवॉइस का GST {day} तक घट सकता है।</translation>
    </message>
    <message>
      <source>GST on a supply into another State.</source>
      <translation>दूसरे राज्य को आपूर्ति पर GST।</translation>
    </message>
    <message>
      <source>GST on an invoice of {invoice_date} could be reduced until {deadline} (section 34 CGST).</source>
      <translation>{invoice_date} के इनवॉइस का GST {deadline} तक घट सकता था (धारा 34 CGST)।</translation>
    </message>
    <message>
      <source>GST on the advance taken back</source>
      <translation>अग्रिम पर GST वापस</translation>
    </message>
    <message>
      <source>GST on the fee</source>
      <translation>शुल्क पर GST</translation>
    </message>
    <message>
      <source>GST on the invoice</source>
      <translation>इनवॉइस का GST</translation>
    </message>
    <message>
      <source>GST rate</source>
      <translation>GST दर</translation>
    </message>
    <message>
      <source>GST summary</source>
      <translation>GST सार</translation>
    </message>
    <message>
      <source>GST time limit {deadline}: declare it this month.</source>
      <translation>GST की समय-सीमा {deadline}: इसी महीने दिखाएँ।</translation>
    </message>
    <message>
      <source>GST today</source>
      <translation>आज का GST</translation>
    </message>
    <message>
      <source>GST {rate}</source>
      <translation>GST {rate}</translation>
    </message>
    <message>
      <source>GST {rate} inside</source>
      <translation>{rate} GST शामिल</translation>
    </message>
    <message>
      <source>GSTIN</source>
      <translation>GSTIN</translation>
    </message>
    <message>
      <source>GSTIN {number}</source>
      <translation>GSTIN {number}</translation>
    </message>
    <message>
      <source>GSTIN/UIN of Recipient</source>
      <translation>प्राप्तकर्ता का GSTIN/UIN</translation>
    </message>
    <message>
      <source>GSTIN: {gstin}</source>
      <translation>GSTIN: {gstin}</translation>
    </message>
    <message>
      <source>GSTR-1</source>
      <translation>GSTR-1</translation>
    </message>
    <message>
      <source>GSTR-1 Filed On</source>
      <translation>GSTR-1 कब भरा</translation>
    </message>
    <message>
      <source>GSTR-1 filed</source>
      <translation>GSTR-1 भरा</translation>
    </message>
    <message>
      <source>GSTR-1 filed on {day}</source>
      <translation>GSTR-1 {day} को भरा गया</translation>
    </message>
    <message>
      <source>GSTR-1 filed...</source>
      <translation>GSTR-1 भरा गया...</translation>
    </message>
    <message>
      <source>GSTR-1 is not filed</source>
      <translation>GSTR-1 नहीं भरा गया</translation>
    </message>
    <message>
      <source>GSTR-1 not filed...</source>
      <translation>GSTR-1 नहीं भरा गया...</translation>
    </message>
    <message>
      <source>GSTR-1 of {month}</source>
      <translation>{month} का GSTR-1</translation>
    </message>
    <message>
      <source>GSTR-1, at</source>
      <translation>GSTR-1, at</translation>
    </message>
    <message>
      <source>GSTR-1, atadj</source>
      <translation>GSTR-1, atadj</translation>
    </message>
    <message>
      <source>GSTR-1, b2b</source>
      <translation>GSTR-1, b2b</translation>
    </message>
    <message>
      <source>GSTR-1, b2cl</source>
      <translation>GSTR-1, b2cl</translation>
    </message>
    <message>
      <source>GSTR-1, b2cs</source>
      <translation>GSTR-1, b2cs</translation>
    </message>
    <message>
      <source>GSTR-1, cdnr</source>
      <translation>GSTR-1, cdnr</translation>
    </message>
    <message>
      <source>GSTR-1, cdnur</source>
      <translation>GSTR-1, cdnur</translation>
    </message>
    <message>
      <source>GSTR-1, docs</source>
      <translation>GSTR-1, docs</translation>
    </message>
    <message>
      <source>GSTR-1, exemp</source>
      <translation>GSTR-1, exemp</translation>
    </message>
    <message>
      <source>GSTR-1, hsn</source>
      <translation>GSTR-1, hsn</translation>
    </message>
    <message>
      <source>GSTR-1, hsn_b2b</source>
      <translation>GSTR-1, hsn_b2b</translation>
    </message>
    <message>
      <source>GSTR-1, hsn_b2c</source>
      <translation>GSTR-1, hsn_b2c</translation>
    </message>
    <message>
      <source>GSTR-3B</source>
      <translation>GSTR-3B</translation>
    </message>
    <message>
      <source>GSTR-3B working</source>
      <translation>GSTR-3B गणना</translation>
    </message>
    <message>
      <source>Gaps</source>
      <translation>छूटे</translation>
    </message>
    <message>
      <source>General ledger</source>
      <translation>सामान्य बही</translation>
    </message>
    <message>
      <source>Getting started</source>
      <translation>शुरुआत</translation>
    </message>
    <message>
      <source>Give --user NAME; the password is asked for.</source>
      <translation>--user NAME दें; पासवर्ड पूछा जाएगा।</translation>
    </message>
    <message>
      <source>Give its passphrase, or choose another file.</source>
      <translation>उसका पासफ़्रेज़ दें, या दूसरी फ़ाइल चुनें।</translation>
    </message>
    <message>
      <source>Give the old document the number it had, and start a new prefix for new ones.</source>
      <translation>पुराने दस्तावेज़ को उसका अपना नंबर दें, और नए के लिए नया उपसर्ग।</translation>
    </message>
    <message>
      <source>Give the series a shorter prefix; GST allows 16.</source>
      <translation>श्रृंखला को छोटा उपसर्ग दें; GST में 16 तक चलते हैं।</translation>
    </message>
    <message>
      <source>Given to a friend</source>
      <translation>मित्र को दिया</translation>
    </message>
    <message>
      <source>Given to a relative</source>
      <translation>रिश्तेदार को दिया</translation>
    </message>
    <message>
      <source>Glossary</source>
      <translation>शब्दावली</translation>
    </message>
    <message>
      <source>Go &amp;to</source>
      <translation>यहाँ जाएँ (&amp;T)</translation>
    </message>
    <message>
      <source>Go back to the register first (Esc)</source>
      <translation>पहले रजिस्टर पर लौटें (Esc)</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>जारी रखें</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>जारी रखें</translation>
    </message>
    <message>
      <source>Go on without a backup</source>
      <translation>बैकअप के बिना आगे बढ़ें</translation>
    </message>
    <message>
      <source>Go to anything</source>
      <translation>कहीं भी जाएँ</translation>
    </message>
    <message>
      <source>Go to anything...</source>
      <translation>कहीं भी जाएँ...</translation>
    </message>
    <message>
      <source>Go to it</source>
      <translation>वहाँ जाएँ</translation>
    </message>
    <message>
      <source>Goes on from</source>
      <translation>कब से जारी</translation>
    </message>
    <message>
      <source>Goes to</source>
      <translation>किसमें जाएगा</translation>
    </message>
    <message>
      <source>Goes to {folder}</source>
      <translation>{folder} में जाता है</translation>
    </message>
    <message>
      <source>Good: another word would make it better still</source>
      <translation>अच्छा: एक और शब्द इसे और अच्छा बनाएगा</translation>
    </message>
    <message>
      <source>Goodwill</source>
      <translation>सद्भावना</translation>
    </message>
    <message>
      <source>Goodwill is credited without reducing GST.</source>
      <translation>सद्भावना का क्रेडिट GST घटाए बिना दिया जाता है।</translation>
    </message>
    <message>
      <source>Gross</source>
      <translation>सकल</translation>
    </message>
    <message>
      <source>Gross Advance Adjusted</source>
      <translation>सकल अग्रिम समायोजित</translation>
    </message>
    <message>
      <source>Gross Advance Received</source>
      <translation>सकल अग्रिम मिला</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>समूह</translation>
    </message>
    <message>
      <source>Group &amp;by</source>
      <translation>समूह बनाएँ (&amp;B)</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>समूह बनाएँ</translation>
    </message>
    <message>
      <source>Grows on the</source>
      <translation>किस पक्ष में बढ़ता है</translation>
    </message>
    <message>
      <source>HSN</source>
      <translation>HSN</translation>
    </message>
    <message>
      <source>HSN/SAC</source>
      <translation>HSN/SAC</translation>
    </message>
    <message>
      <source>Had to wait too long</source>
      <translation>बहुत प्रतीक्षा करनी पड़ी</translation>
    </message>
    <message>
      <source>Half posted</source>
      <translation>अधूरा पोस्ट</translation>
    </message>
    <message>
      <source>Half-posted credit note of {day}, {patient}</source>
      <translation>{day} का अधूरा पोस्ट क्रेडिट नोट, {patient}</translation>
    </message>
    <message>
      <source>Has died</source>
      <translation>निधन हो गया</translation>
    </message>
    <message>
      <source>Has moved away</source>
      <translation>कहीं और चला गया</translation>
    </message>
    <message>
      <source>Hash</source>
      <translation>हैश</translation>
    </message>
    <message>
      <source>Have the branch write it again, and take it in as it was written.</source>
      <translation>शाखा से फिर लिखवाएँ और जैसी लिखी गई वैसी ही लें।</translation>
    </message>
    <message>
      <source>Have the branch write shorter periods: days instead of months.</source>
      <translation>शाखा से छोटी अवधि लिखवाएँ: महीनों के बदले दिन।</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>शीर्ष</translation>
    </message>
    <message>
      <source>Head: number of rows and hash of the last one</source>
      <translation>शीर्ष: पंक्तियों की संख्या और अंतिम का हैश</translation>
    </message>
    <message>
      <source>Head: {head}</source>
      <translation>हैश: {head}</translation>
    </message>
    <message>
      <source>Held an unfair trade practice (VLCC)</source>
      <translation>अनुचित व्यापार व्यवहार माना गया (VLCC)</translation>
    </message>
    <message>
      <source>Held by</source>
      <translation>किसने किया</translation>
    </message>
    <message>
      <source>Held for the patient as an advance</source>
      <translation>मरीज़ के अग्रिम के रूप में रखा</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>सहायता</translation>
    </message>
    <message>
      <source>Help (F1)</source>
      <translation>सहायता (F1)</translation>
    </message>
    <message>
      <source>High &amp;contrast, light</source>
      <translation>तेज़ अंतर, हल्का (&amp;C)</translation>
    </message>
    <message>
      <source>High contrast, dark</source>
      <translation>तेज़ अंतर, गहरा</translation>
    </message>
    <message>
      <source>High contrast, light</source>
      <translation>तेज़ अंतर, हल्का</translation>
    </message>
    <message>
      <source>History</source>
      <translation>इतिहास</translation>
    </message>
    <message>
      <source>How</source>
      <translation>कैसे</translation>
    </message>
    <message>
      <source>How it goes back</source>
      <translation>कैसे वापस जाएगा</translation>
    </message>
    <message>
      <source>How it is settled</source>
      <translation>कैसे निपटेगा</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>कितने</translation>
    </message>
    <message>
      <source>How old it is, by days from the due date</source>
      <translation>कितना पुराना, देय तारीख़ से दिन</translation>
    </message>
    <message>
      <source>How papers look</source>
      <translation>काग़ज़ कैसे दिखेंगे</translation>
    </message>
    <message>
      <source>How the patient agreed</source>
      <translation>मरीज़ ने कैसे सहमति दी</translation>
    </message>
    <message>
      <source>I have written it down, or I shall remember it</source>
      <translation>मैंने इसे लिख लिया है, या याद रखूँगा</translation>
    </message>
    <message>
      <source>IGST</source>
      <translation>IGST</translation>
    </message>
    <message>
      <source>IGST {amount}</source>
      <translation>IGST {amount}</translation>
    </message>
    <message>
      <source>If discontinued: everything is credited</source>
      <translation>बंद करने पर: पूरी राशि का क्रेडिट मिलता है</translation>
    </message>
    <message>
      <source>If discontinued: nothing is credited</source>
      <translation>बंद करने पर: कोई क्रेडिट नहीं मिलता</translation>
    </message>
    <message>
      <source>If discontinued: open sessions are credited</source>
      <translation>बंद करने पर: बचे सत्रों का क्रेडिट मिलता है</translation>
    </message>
    <message>
      <source>If discontinued: used sessions count at list price</source>
      <translation>बंद करने पर: हुए सत्र सूची मूल्य पर गिने जाते हैं</translation>
    </message>
    <message>
      <source>If it is discontinued</source>
      <translation>यदि बंद किया जाए</translation>
    </message>
    <message>
      <source>If registered</source>
      <translation>यदि पंजीकृत हो</translation>
    </message>
    <message>
      <source>If the package is discontinued, everything is credited.</source>
      <translation>पैकेज बंद करने पर पूरी राशि का क्रेडिट मिलता है।</translation>
    </message>
    <message>
      <source>If the package is discontinued, nothing is credited.</source>
      <translation>पैकेज बंद करने पर कोई क्रेडिट नहीं मिलता।</translation>
    </message>
    <message>
      <source>If the package is discontinued, sessions that were not taken are credited.</source>
      <translation>पैकेज बंद करने पर जो सत्र नहीं लिए गए उनका क्रेडिट मिलता है।</translation>
    </message>
    <message>
      <source>If the package is discontinued, sessions that were taken count at their list price; the rest is credited.</source>
      <translation>पैकेज बंद करने पर लिए गए सत्र सूची मूल्य पर गिने जाते हैं; बाक़ी क्रेडिट होता है।</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>आयात हुआ</translation>
    </message>
    <message>
      <source>In Credit</source>
      <translation>जमा में</translation>
    </message>
    <message>
      <source>In a few words, nothing clinical</source>
      <translation>थोड़े शब्दों में, चिकित्सा का कुछ नहीं</translation>
    </message>
    <message>
      <source>In hand</source>
      <translation>हाथ में</translation>
    </message>
    <message>
      <source>In parts</source>
      <translation>भागों में</translation>
    </message>
    <message>
      <source>In person</source>
      <translation>स्वयं आकर</translation>
    </message>
    <message>
      <source>In the file</source>
      <translation>फ़ाइल में</translation>
    </message>
    <message>
      <source>In the ledger</source>
      <translation>बही में</translation>
    </message>
    <message>
      <source>In the patient's favour: {amount}</source>
      <translation>मरीज़ के पक्ष में: {amount}</translation>
    </message>
    <message>
      <source>In this order: {order}</source>
      <translation>इस क्रम में: {order}</translation>
    </message>
    <message>
      <source>In transit</source>
      <translation>रास्ते में</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>प्रयोग में</translation>
    </message>
    <message>
      <source>In use: something can be sold here</source>
      <translation>प्रयोग में: यहाँ बिक्री हो सकती है</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>शब्दों में</translation>
    </message>
    <message>
      <source>Income</source>
      <translation>आय</translation>
    </message>
    <message>
      <source>Income Role</source>
      <translation>आय भूमिका</translation>
    </message>
    <message>
      <source>Income and expense of a period and what is left.</source>
      <translation>किसी अवधि की आय और व्यय, और जो बचा।</translation>
    </message>
    <message>
      <source>Income and expense of the year go to retained earnings, dated {day}.</source>
      <translation>वर्ष की आय और व्यय {day} की तारीख़ में संचित आय में जाते हैं।</translation>
    </message>
    <message>
      <source>Income and expense of the year move to the owners' equity, and the year takes no more entries.</source>
      <translation>वर्ष की आय और व्यय मालिकों की पूँजी में जाते हैं, और वर्ष में आगे प्रविष्टि नहीं होती।</translation>
    </message>
    <message>
      <source>Income from paid sessions that the patient never came for before the plan ended.</source>
      <translation>चुकाए गए उन सत्रों की आय जिनके लिए मरीज़ प्लान समाप्त होने तक नहीं आया।</translation>
    </message>
    <message>
      <source>Input credit for the GST on the fee</source>
      <translation>शुल्क के GST का इनपुट क्रेडिट</translation>
    </message>
    <message>
      <source>Input tax credit</source>
      <translation>इनपुट कर क्रेडिट</translation>
    </message>
    <message>
      <source>Install it with `pip install xlsxwriter`, or choose CSV, which every spreadsheet opens.</source>
      <translation>`pip install xlsxwriter` से लगाएँ, या CSV चुनें जिसे हर स्प्रेडशीट खोलती है।</translation>
    </message>
    <message>
      <source>Install the newer version.</source>
      <translation>नया संस्करण लगाएँ।</translation>
    </message>
    <message>
      <source>Installment</source>
      <translation>किस्त</translation>
    </message>
    <message>
      <source>Installment due</source>
      <translation>किस्त की देय तारीख़</translation>
    </message>
    <message>
      <source>Installment schedule</source>
      <translation>किस्त-सारणी</translation>
    </message>
    <message>
      <source>Installment {number} due on</source>
      <translation>किस्त {number} की देय तारीख़</translation>
    </message>
    <message>
      <source>Installments</source>
      <translation>किस्तें</translation>
    </message>
    <message>
      <source>Installments before and after</source>
      <translation>किस्तें, पहले और बाद में</translation>
    </message>
    <message>
      <source>Installments due and overdue</source>
      <translation>देय और अतिदेय किस्तें</translation>
    </message>
    <message>
      <source>Installments of {plan} re-planned</source>
      <translation>{plan} की किस्तें फिर से तय हुईं</translation>
    </message>
    <message>
      <source>Installments planned anew</source>
      <translation>किस्तें नए सिरे से तय हुईं</translation>
    </message>
    <message>
      <source>Integrated Tax</source>
      <translation>एकीकृत कर</translation>
    </message>
    <message>
      <source>Integrated Tax Amount</source>
      <translation>एकीकृत कर राशि</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>इनवॉइस</translation>
    </message>
    <message>
      <source>Invoice Date</source>
      <translation>इनवॉइस तारीख़</translation>
    </message>
    <message>
      <source>Invoice No</source>
      <translation>इनवॉइस नंबर</translation>
    </message>
    <message>
      <source>Invoice Number</source>
      <translation>इनवॉइस नंबर</translation>
    </message>
    <message>
      <source>Invoice Type</source>
      <translation>इनवॉइस प्रकार</translation>
    </message>
    <message>
      <source>Invoice Value</source>
      <translation>इनवॉइस मूल्य</translation>
    </message>
    <message>
      <source>Invoice date</source>
      <translation>इनवॉइस तारीख़</translation>
    </message>
    <message>
      <source>Invoice no.</source>
      <translation>इनवॉइस नं.</translation>
    </message>
    <message>
      <source>Invoice number</source>
      <translation>इनवॉइस नंबर</translation>
    </message>
    <message>
      <source>Invoice number of line {number}</source>
      <translation>पंक्ति {number} का इनवॉइस नंबर</translation>
    </message>
    <message>
      <source>Invoice register</source>
      <translation>इनवॉइस रजिस्टर</translation>
    </message>
    <message>
      <source>Invoice {number} of {day}</source>
      <translation>{day} का इनवॉइस {number}</translation>
    </message>
    <message>
      <source>Invoice-cum-bill of supply</source>
      <translation>इनवॉइस सह आपूर्ति बिल</translation>
    </message>
    <message>
      <source>Invoiced</source>
      <translation>बिल राशि</translation>
    </message>
    <message>
      <source>Invoices</source>
      <translation>इनवॉइस</translation>
    </message>
    <message>
      <source>Invoices of the month are credited from now on, no longer cancelled.</source>
      <translation>अब से इस महीने के इनवॉइस क्रेडिट होते हैं, रद्द नहीं।</translation>
    </message>
    <message>
      <source>Invoices, receipts and credit notes of the branch get numbers of their own, from 1 on.</source>
      <translation>शाखा के इनवॉइस, रसीदों और क्रेडिट नोटों के अपने नंबर होते हैं, 1 से।</translation>
    </message>
    <message>
      <source>Is back</source>
      <translation>लौट आए</translation>
    </message>
    <message>
      <source>Issue a credit note instead; an invoice is cancelled only while it is untouched.</source>
      <translation>इसके बदले क्रेडिट नोट जारी करें; इनवॉइस तभी रद्द होता है जब उसे छुआ न गया हो।</translation>
    </message>
    <message>
      <source>Issue a credit note instead; it goes into the return of its own month.</source>
      <translation>इसके बदले क्रेडिट नोट जारी करें; वह अपने महीने की विवरणी में जाता है।</translation>
    </message>
    <message>
      <source>Issue a credit note, or write off what is not owed.</source>
      <translation>क्रेडिट नोट जारी करें, या जो देय नहीं उसे बट्टे खाते डालें।</translation>
    </message>
    <message>
      <source>Issue a financial note: the patient is credited in full, the tax becomes a cost.</source>
      <translation>वित्तीय नोट जारी करें: मरीज़ को पूरा क्रेडिट मिलता है, कर लागत बनता है।</translation>
    </message>
    <message>
      <source>Issue credit note again</source>
      <translation>क्रेडिट नोट फिर जारी करें</translation>
    </message>
    <message>
      <source>Issue {note} again, for {plan}</source>
      <translation>{plan} के लिए {note} फिर जारी करें</translation>
    </message>
    <message>
      <source>It and the present books went on from a common state, each by itself.</source>
      <translation>यह और मौजूदा बही एक ही स्थिति से अलग-अलग आगे बढ़ीं।</translation>
    </message>
    <message>
      <source>It belongs to no plan</source>
      <translation>यह किसी प्लान का नहीं है</translation>
    </message>
    <message>
      <source>It came in half posted, as an import may bring it. Completing keeps what is there and adds what is missing; nothing is deleted, nothing is entered twice.</source>
      <translation>यह अधूरा पोस्ट होकर आया, जैसा आयात में हो सकता है। पूरा करने पर जो है वह रहता है और जो नहीं है वह जुड़ता है; न कुछ मिटता है, न दो बार लिखा जाता है।</translation>
    </message>
    <message>
      <source>It came with the opening balances, and cannot be undone here.</source>
      <translation>यह आरंभिक शेष के साथ आया, यहाँ वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
      <source>It came with the opening balances: what it still lacked was posted there.</source>
      <translation>यह आरंभिक शेष के साथ आया: जो कमी थी वह वहीं पोस्ट हुई।</translation>
    </message>
    <message>
      <source>It can be asked for again, with another amount or reason.</source>
      <translation>दूसरी राशि या कारण से फिर माँगा जा सकता है।</translation>
    </message>
    <message>
      <source>It cannot be brought back.</source>
      <translation>इसे वापस नहीं लाया जा सकता।</translation>
    </message>
    <message>
      <source>It cannot be completed: {detail} (PARTIAL_POSTING_MISMATCH). Nothing is overwritten and nothing is entered twice. Compare the rows under Tools, Check the books, and correct them where they were imported from.</source>
      <translation>यह पूरा नहीं किया जा सकता: {detail} (PARTIAL_POSTING_MISMATCH)। न कुछ मिटाया जाता है, न दो बार लिखा जाता है। साधन, बही की जाँच करें में पंक्तियाँ मिलाएँ और जहाँ से वे आई हैं वहाँ सुधारें।</translation>
    </message>
    <message>
      <source>It copies them in the middle of a change, may put an older copy in their place, and locks them while it does. Keep them in a folder that nothing copies, and only backups there.</source>
      <translation>वह बदलाव के बीच प्रति बनाता है, इसकी जगह पुरानी रख सकता है, और तब तक रोके रखता है। इसे ऐसे फ़ोल्डर में रखें जिसकी कोई प्रति न बनाता हो, वहाँ केवल बैकअप।</translation>
    </message>
    <message>
      <source>It first pays what else is open on {invoice}.</source>
      <translation>पहले {invoice} पर जो और खुला है वह चुकता होगा।</translation>
    </message>
    <message>
      <source>It has entries: its type and side stay.</source>
      <translation>इसमें प्रविष्टियाँ हैं: प्रकार और पक्ष नहीं बदलते।</translation>
    </message>
    <message>
      <source>It has everything that is in the present books.</source>
      <translation>मौजूदा बही में जो कुछ है वह सब इसमें है।</translation>
    </message>
    <message>
      <source>It has more than the present books: these are an earlier state of it.</source>
      <translation>इसमें मौजूदा बही से अधिक है: वह इसकी पहले की स्थिति है।</translation>
    </message>
    <message>
      <source>It has no number and nothing is posted, so nothing else changes.</source>
      <translation>इसका नंबर नहीं है और कुछ पोस्ट नहीं हुआ, इसलिए और कुछ नहीं बदलेगा।</translation>
    </message>
    <message>
      <source>It has this account already</source>
      <translation>यह खाता पहले से जुड़ा है</translation>
    </message>
    <message>
      <source>It is a control account, kept by the subledger: it stays in use.</source>
      <translation>यह नियंत्रण खाता है, सहायक बही इसे रखती है: यह प्रयोग में रहता है।</translation>
    </message>
    <message>
      <source>It is a cost: input credit is blocked</source>
      <translation>यह लागत है: इनपुट क्रेडिट वर्जित है</translation>
    </message>
    <message>
      <source>It is an earlier state of the present books.</source>
      <translation>यह मौजूदा बही की पहले की स्थिति है।</translation>
    </message>
    <message>
      <source>It is being posted</source>
      <translation>यह पोस्ट हो रहा है</translation>
    </message>
    <message>
      <source>It is being read</source>
      <translation>पढ़ा जा रहा है</translation>
    </message>
    <message>
      <source>It is claimed as input tax</source>
      <translation>इनपुट कर के रूप में लिया जाता है</translation>
    </message>
    <message>
      <source>It is for</source>
      <translation>किसके लिए है</translation>
    </message>
    <message>
      <source>It is for days until {day}, and cannot be filed yet</source>
      <translation>यह {day} तक के दिनों की है, और अभी नहीं भरी जा सकती</translation>
    </message>
    <message>
      <source>It is no cheque in hand</source>
      <translation>यह हाथ में रखा चेक नहीं है</translation>
    </message>
    <message>
      <source>It is no longer to be paid back, until the patient asks for it.</source>
      <translation>मरीज़ के माँगने तक इसे वापस नहीं देना है।</translation>
    </message>
    <message>
      <source>It is not said which account the statement is of.</source>
      <translation>यह नहीं बताया गया कि विवरण किस खाते का है।</translation>
    </message>
    <message>
      <source>It is not said which column holds {what}.</source>
      <translation>यह नहीं बताया कि {what} किस स्तंभ में है।</translation>
    </message>
    <message>
      <source>It is of another account</source>
      <translation>यह दूसरे खाते का है</translation>
    </message>
    <message>
      <source>It is posted as your decision, and can be reversed like any note.</source>
      <translation>यह आपके निर्णय के रूप में पोस्ट होगा और किसी भी नोट की तरह उलटा जा सकता है।</translation>
    </message>
    <message>
      <source>It is posted for months that are over, from its first month to its last.</source>
      <translation>यह पूरे हुए महीनों के लिए, पहले महीने से अंतिम तक, पोस्ट होता है।</translation>
    </message>
    <message>
      <source>It is scheduled for that day already</source>
      <translation>यह पहले से उसी दिन का है</translation>
    </message>
    <message>
      <source>It is still being read who works here</source>
      <translation>अभी पढ़ा जा रहा है कि यहाँ कौन काम करता है</translation>
    </message>
    <message>
      <source>It is the day of {name}</source>
      <translation>यह {name} का दिन है</translation>
    </message>
    <message>
      <source>It is the last open session: the plan is completed.</source>
      <translation>यह अंतिम खुला सत्र है: प्लान पूर्ण हो जाएगा।</translation>
    </message>
    <message>
      <source>It is the same patient: choose another one, or upgrade the plan</source>
      <translation>यह वही मरीज़ है: दूसरा चुनें, या प्लान बढ़ाएँ</translation>
    </message>
    <message>
      <source>It is valid until {day}: choose a later day</source>
      <translation>यह {day} तक मान्य है: बाद का दिन चुनें</translation>
    </message>
    <message>
      <source>It lacks afterwards</source>
      <translation>उसके बाद कमी</translation>
    </message>
    <message>
      <source>It may be paid from now on; what is left is looked at again when it is.</source>
      <translation>अब से दिया जा सकता है; देते समय बची राशि फिर देखी जाएगी।</translation>
    </message>
    <message>
      <source>It must be approved first: choose Ask for approval</source>
      <translation>पहले स्वीकृति चाहिए: “स्वीकृति माँगें” चुनें</translation>
    </message>
    <message>
      <source>It opens without a passphrase as it is.</source>
      <translation>यह जैसी है वैसी बिना पासफ़्रेज़ खुलती है।</translation>
    </message>
    <message>
      <source>It sold no package</source>
      <translation>इससे कोई पैकेज नहीं बिका</translation>
    </message>
    <message>
      <source>It stays where it is; rename the account, if its name is what is wrong.</source>
      <translation>यह वहीं रहता है; यदि नाम ग़लत है तो खाते का नाम बदलें।</translation>
    </message>
    <message>
      <source>It stays; the try stands in the edit log.</source>
      <translation>वह वैसा ही रहता है; यह कोशिश संपादन लॉग में है।</translation>
    </message>
    <message>
      <source>It waits for approval</source>
      <translation>स्वीकृति की प्रतीक्षा में</translation>
    </message>
    <message>
      <source>It was counted wrongly</source>
      <translation>ग़लत गिना गया था</translation>
    </message>
    <message>
      <source>It was deleted</source>
      <translation>यह हटाया जा चुका है</translation>
    </message>
    <message>
      <source>It was kept by another version of the program, or is damaged. Nothing of it was posted.</source>
      <translation>इसे प्रोग्राम के दूसरे संस्करण ने रखा, या यह ख़राब है। इसका कुछ पोस्ट नहीं हुआ।</translation>
    </message>
    <message>
      <source>It was never posted, and cannot be brought back. Esc leaves it.</source>
      <translation>यह कभी पोस्ट नहीं हुआ, और वापस नहीं लाया जा सकता। Esc इसे छोड़ देता है।</translation>
    </message>
    <message>
      <source>It was not filed after all</source>
      <translation>आख़िर नहीं भरी गई</translation>
    </message>
    <message>
      <source>It was not kept; the books are as they were.</source>
      <translation>उसे नहीं रखा गया; बही पहले जैसी है।</translation>
    </message>
    <message>
      <source>It was not posted. Esc closes and leaves it as it is.</source>
      <translation>यह पोस्ट नहीं हुआ। Esc बंद करता है और इसे जैसा है छोड़ता है।</translation>
    </message>
    <message>
      <source>It was suspended on {day}: choose a later day</source>
      <translation>यह {day} को रोका गया था: बाद का दिन चुनें</translation>
    </message>
    <message>
      <source>It was taken in before: nothing would change</source>
      <translation>यह पहले ली जा चुकी है: कुछ नहीं बदलेगा</translation>
    </message>
    <message>
      <source>It was taken in twice</source>
      <translation>यह दो बार लिया गया</translation>
    </message>
    <message>
      <source>It would be over already: choose a later day</source>
      <translation>यह पहले ही बीत चुका होगा: बाद का दिन चुनें</translation>
    </message>
    <message>
      <source>It would expire before it is sold</source>
      <translation>बेचने से पहले ही इसकी अवधि समाप्त हो जाएगी</translation>
    </message>
    <message>
      <source>Item</source>
      <translation>मद</translation>
    </message>
    <message>
      <source>Its GST return is filed: what is posted now is not in it.</source>
      <translation>इसकी GST विवरणी भरी जा चुकी है: अब जो पोस्ट होगा वह उसमें नहीं है।</translation>
    </message>
    <message>
      <source>Its cancellation</source>
      <translation>इसका रद्दीकरण</translation>
    </message>
    <message>
      <source>Its check character is right: {state}</source>
      <translation>उसका जाँच अक्षर सही है: {state}</translation>
    </message>
    <message>
      <source>Its closing journal of {day} is reversed on the same day.</source>
      <translation>{day} का उसका समापन जर्नल उसी दिन उलटा जाएगा।</translation>
    </message>
    <message>
      <source>Its code</source>
      <translation>उसका कोड</translation>
    </message>
    <message>
      <source>Its credit note can be reversed or issued again.</source>
      <translation>उसका क्रेडिट नोट उलटा या फिर जारी किया जा सकता है।</translation>
    </message>
    <message>
      <source>Its installments ask for {amount} again, as they were sold.</source>
      <translation>उसकी किस्तें फिर {amount} माँगेंगी, जैसे बेची गई थीं।</translation>
    </message>
    <message>
      <source>Its journal is entered once more with the sides swapped, {tax} of tax included.</source>
      <translation>उसका जर्नल पक्ष बदलकर एक बार और लिखा जाएगा, {tax} कर सहित।</translation>
    </message>
    <message>
      <source>Its journal is entered once more with the sides swapped.</source>
      <translation>उसका जर्नल पक्ष बदलकर एक बार और लिखा जाएगा।</translation>
    </message>
    <message>
      <source>Its journal is posted with the sides swapped; the money is back in {account}.</source>
      <translation>उसका जर्नल पक्ष बदलकर पोस्ट होगा; धन {account} में वापस है।</translation>
    </message>
    <message>
      <source>Its number</source>
      <translation>उसका नंबर</translation>
    </message>
    <message>
      <source>Its reversal</source>
      <translation>उसकी उलट प्रविष्टि</translation>
    </message>
    <message>
      <source>Its sessions</source>
      <translation>उसके सत्र</translation>
    </message>
    <message>
      <source>Its time is over</source>
      <translation>समय पूरा हो गया</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>जन॰</translation>
    </message>
    <message>
      <source>January</source>
      <translation>जनवरी</translation>
    </message>
    <message>
      <source>Journal</source>
      <translation>जर्नल</translation>
    </message>
    <message>
      <source>Journal behind it</source>
      <translation>इसके पीछे का जर्नल</translation>
    </message>
    <message>
      <source>Journal of {number}</source>
      <translation>{number} का जर्नल</translation>
    </message>
    <message>
      <source>Journals</source>
      <translation>जर्नल</translation>
    </message>
    <message>
      <source>Journals' Amount</source>
      <translation>जर्नलों की राशि</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>जुल॰</translation>
    </message>
    <message>
      <source>July</source>
      <translation>जुलाई</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>जून</translation>
    </message>
    <message>
      <source>June</source>
      <translation>जून</translation>
    </message>
    <message>
      <source>Keep as balance</source>
      <translation>शेष के रूप में रखें</translation>
    </message>
    <message>
      <source>Keep both passphrases until the disk was looked at; {kept} opens with the one before.</source>
      <translation>डिस्क जाँचे जाने तक दोनों पासफ़्रेज़ रखें; {kept} पहले वाले से खुलती है।</translation>
    </message>
    <message>
      <source>Keep credit as balance</source>
      <translation>क्रेडिट को शेष के रूप में रखें</translation>
    </message>
    <message>
      <source>Keep it aside and choose an older backup.</source>
      <translation>इसे अलग रखें और पुराना बैकअप चुनें।</translation>
    </message>
    <message>
      <source>Keep the books in</source>
      <translation>बही यहाँ रखें</translation>
    </message>
    <message>
      <source>Keep the file as it is and open the last backup.</source>
      <translation>फ़ाइल जैसी है वैसी रखें और अंतिम बैकअप खोलें।</translation>
    </message>
    <message>
      <source>Keep the window open</source>
      <translation>विंडो खुली रखें</translation>
    </message>
    <message>
      <source>Keep these settings</source>
      <translation>ये सेटिंग रखें</translation>
    </message>
    <message>
      <source>Keep this sheet: whoever cuts off or rewrites the log cannot change it.</source>
      <translation>यह पत्र सँभालकर रखें: जो लॉग काटे या फिर लिखे, वह इसे नहीं बदल सकता।</translation>
    </message>
    <message>
      <source>Keep what a patient paid for sessions whose time has run out.</source>
      <translation>जिन सत्रों का समय निकल गया उनके लिए चुकाई राशि रख लेना।</translation>
    </message>
    <message>
      <source>Keep...</source>
      <translation>रखें...</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>रखा गया</translation>
    </message>
    <message>
      <source>Kept As Balance</source>
      <translation>शेष रखा</translation>
    </message>
    <message>
      <source>Kept as PNG, {size} KB</source>
      <translation>PNG के रूप में रखा, {size} KB</translation>
    </message>
    <message>
      <source>Kept as a balance of the patient</source>
      <translation>मरीज़ के शेष के रूप में रखा</translation>
    </message>
    <message>
      <source>Kept as balance</source>
      <translation>शेष के रूप में रखा</translation>
    </message>
    <message>
      <source>Kept by</source>
      <translation>किसके पास रखा</translation>
    </message>
    <message>
      <source>Kept for used</source>
      <translation>हुए सत्रों का मूल्य</translation>
    </message>
    <message>
      <source>Kept in the edit log with the plan, and printed on the sheet.</source>
      <translation>प्लान के साथ संपादन लॉग में रखा जाता है और पत्र पर छपता है।</translation>
    </message>
    <message>
      <source>Kept without a session</source>
      <translation>बिना सत्र रखा गया</translation>
    </message>
    <message>
      <source>Kept, fee and retained are without GST; credit, refund and what is still due include it.</source>
      <translation>रखा गया, शुल्क और शेष बिना GST के हैं; क्रेडिट, रिफ़ंड और बकाया GST सहित।</translation>
    </message>
    <message>
      <source>Kept, not posted: it is offered when the form is opened again</source>
      <translation>रखा गया, पोस्ट नहीं: फ़ॉर्म फिर खोलने पर मिलेगा</translation>
    </message>
    <message>
      <source>Kept: nothing, not even used sessions</source>
      <translation>रखा जाएगा: कुछ नहीं, हुए सत्र भी नहीं</translation>
    </message>
    <message>
      <source>Kept: used sessions at their share</source>
      <translation>रखा जाएगा: हुए सत्र अपने हिस्से पर</translation>
    </message>
    <message>
      <source>Kept: used sessions, no discount</source>
      <translation>रखा जाएगा: हुए सत्र, बिना छूट</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>कुंजी</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>कुंजियाँ</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>प्रकार</translation>
    </message>
    <message>
      <source>Kind of line {number}</source>
      <translation>पंक्ति {number} का प्रकार</translation>
    </message>
    <message>
      <source>Kinds of documents</source>
      <translation>दस्तावेज़ों के प्रकार</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>भाषा</translation>
    </message>
    <message>
      <source>Last</source>
      <translation>अंतिम</translation>
    </message>
    <message>
      <source>Last Day</source>
      <translation>अंतिम दिन</translation>
    </message>
    <message>
      <source>Last Entry</source>
      <translation>अंतिम प्रविष्टि</translation>
    </message>
    <message>
      <source>Last Login</source>
      <translation>अंतिम प्रवेश</translation>
    </message>
    <message>
      <source>Last Month</source>
      <translation>अंतिम महीना</translation>
    </message>
    <message>
      <source>Last No</source>
      <translation>अंतिम नंबर</translation>
    </message>
    <message>
      <source>Last Posted</source>
      <translation>अंतिम पोस्ट</translation>
    </message>
    <message>
      <source>Last Session</source>
      <translation>अंतिम सत्र</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>अंतिम दिन</translation>
    </message>
    <message>
      <source>Last documents: {numbers}</source>
      <translation>अंतिम दस्तावेज़: {numbers}</translation>
    </message>
    <message>
      <source>Last due</source>
      <translation>अंतिम देय</translation>
    </message>
    <message>
      <source>Last entry</source>
      <translation>अंतिम प्रविष्टि</translation>
    </message>
    <message>
      <source>Last good backup: {day}, {time}, {name} in {folder}</source>
      <translation>अंतिम सही बैकअप: {day}, {time}, {folder} में {name}</translation>
    </message>
    <message>
      <source>Last login</source>
      <translation>अंतिम प्रवेश</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>अंतिम महीना</translation>
    </message>
    <message>
      <source>Last posted</source>
      <translation>अंतिम पोस्ट</translation>
    </message>
    <message>
      <source>Leave the GSTIN as it is; for another one register the patient a second time.</source>
      <translation>GSTIN जैसा है रहने दें; दूसरे के लिए मरीज़ को दोबारा पंजीकृत करें।</translation>
    </message>
    <message>
      <source>Ledger</source>
      <translation>बही</translation>
    </message>
    <message>
      <source>Ledger transactions</source>
      <translation>बही के लेनदेन</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>बचा</translation>
    </message>
    <message>
      <source>Left of it afterwards</source>
      <translation>उसके बाद इसमें बचेगा</translation>
    </message>
    <message>
      <source>Left of the credit</source>
      <translation>क्रेडिट में बचा</translation>
    </message>
    <message>
      <source>Left of {number} before</source>
      <translation>पहले {number} में बचा</translation>
    </message>
    <message>
      <source>Left open</source>
      <translation>खुले रह गए</translation>
    </message>
    <message>
      <source>Left there</source>
      <translation>वहाँ बचा</translation>
    </message>
    <message>
      <source>Left to refund or apply</source>
      <translation>रिफ़ंड या समायोजन को बचा</translation>
    </message>
    <message>
      <source>Left to the patient</source>
      <translation>मरीज़ के पास बचे</translation>
    </message>
    <message>
      <source>Legal name, on invoices</source>
      <translation>क़ानूनी नाम, इनवॉइस पर</translation>
    </message>
    <message>
      <source>Less the credit</source>
      <translation>क्रेडिट घटाकर</translation>
    </message>
    <message>
      <source>Let &amp;go of its statement...</source>
      <translation>इसका विवरण हटाएँ (&amp;G)...</translation>
    </message>
    <message>
      <source>Let Go</source>
      <translation>छोड़ा</translation>
    </message>
    <message>
      <source>Let another owner approve it, or somebody else ask for it.</source>
      <translation>दूसरा मालिक स्वीकृत करे, या कोई और माँगे।</translation>
    </message>
    <message>
      <source>Let go</source>
      <translation>हटाएँ</translation>
    </message>
    <message>
      <source>Let go of a statement</source>
      <translation>विवरण हटाएँ</translation>
    </message>
    <message>
      <source>Let it expire after that day, or discontinue it.</source>
      <translation>उस दिन के बाद अवधि समाप्त करें, या प्लान बंद करें।</translation>
    </message>
    <message>
      <source>Let plan expire</source>
      <translation>प्लान की अवधि समाप्त करें</translation>
    </message>
    <message>
      <source>Let somebody else approve it: the owner, or the accountant where the owner asked.</source>
      <translation>कोई और स्वीकृत करे: मालिक, या जहाँ मालिक ने माँगा वहाँ लेखाकार।</translation>
    </message>
    <message>
      <source>Let {plan} expire</source>
      <translation>{plan} की अवधि समाप्त करें</translation>
    </message>
    <message>
      <source>Lett&amp;erhead...</source>
      <translation>पत्र-शीर्ष (&amp;E)...</translation>
    </message>
    <message>
      <source>Letterhead</source>
      <translation>पत्र-शीर्ष</translation>
    </message>
    <message>
      <source>Letting go of more than {limit} of an invoice takes two people.</source>
      <translation>इनवॉइस के {limit} से अधिक छोड़ने के लिए दो लोग चाहिए।</translation>
    </message>
    <message>
      <source>Letting it go approved</source>
      <translation>छोड़ना स्वीकृत</translation>
    </message>
    <message>
      <source>Letting it go rejected</source>
      <translation>छोड़ना अस्वीकृत</translation>
    </message>
    <message>
      <source>Liabilities</source>
      <translation>देयताएँ</translation>
    </message>
    <message>
      <source>Liability</source>
      <translation>देयता</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>लाइसेंस</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>हल्का</translation>
    </message>
    <message>
      <source>Limit</source>
      <translation>सीमा</translation>
    </message>
    <message>
      <source>Limit of the law</source>
      <translation>क़ानून की सीमा</translation>
    </message>
    <message>
      <source>Limit overridden</source>
      <translation>सीमा लाँघी</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>पंक्ति</translation>
    </message>
    <message>
      <source>Line {number}</source>
      <translation>पंक्ति {number}</translation>
    </message>
    <message>
      <source>Line {number} has a day of use that is none</source>
      <translation>पंक्ति {number} में सत्र का दिन तारीख़ नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has a day that is none</source>
      <translation>पंक्ति {number} में दिन तारीख़ नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has an amount that is none</source>
      <translation>पंक्ति {number} में लिखा राशि नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has more sessions used than sold</source>
      <translation>पंक्ति {number} में बिके सत्रों से अधिक हुए सत्र हैं</translation>
    </message>
    <message>
      <source>Line {number} has no account</source>
      <translation>पंक्ति {number} में खाता नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has no amount</source>
      <translation>पंक्ति {number} में राशि नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has no day of its sale</source>
      <translation>पंक्ति {number} में बिक्री का दिन नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has no installments</source>
      <translation>पंक्ति {number} में किस्तें नहीं हैं</translation>
    </message>
    <message>
      <source>Line {number} has no mode</source>
      <translation>पंक्ति {number} में माध्यम नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has no package</source>
      <translation>पंक्ति {number} में पैकेज नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has no patient</source>
      <translation>पंक्ति {number} में मरीज़ नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has no price</source>
      <translation>पंक्ति {number} में मूल्य नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has no service</source>
      <translation>पंक्ति {number} में सेवा नहीं है</translation>
    </message>
    <message>
      <source>Line {number} has no sessions</source>
      <translation>पंक्ति {number} में सत्र नहीं हैं</translation>
    </message>
    <message>
      <source>Line {number} has no tax: choose one of the list</source>
      <translation>पंक्ति {number} में कर नहीं है: सूची से चुनें</translation>
    </message>
    <message>
      <source>Line {number} owes an amount that is none</source>
      <translation>पंक्ति {number} का देय राशि नहीं है</translation>
    </message>
    <message>
      <source>Line {number}: how many sessions?</source>
      <translation>पंक्ति {number}: कितने सत्र?</translation>
    </message>
    <message>
      <source>Line {number}: what does one cost alone? 0 is free</source>
      <translation>पंक्ति {number}: अकेले एक का मूल्य क्या है? 0 मुफ़्त है</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>पंक्तियाँ</translation>
    </message>
    <message>
      <source>Lines as they are understood</source>
      <translation>पंक्तियाँ जैसी समझी गईं</translation>
    </message>
    <message>
      <source>Lines of the GST return</source>
      <translation>GST विवरणी की पंक्तियाँ</translation>
    </message>
    <message>
      <source>Lines of the invoice</source>
      <translation>इनवॉइस की पंक्तियाँ</translation>
    </message>
    <message>
      <source>List of reports</source>
      <translation>रिपोर्टों की सूची</translation>
    </message>
    <message>
      <source>List price</source>
      <translation>सूची मूल्य</translation>
    </message>
    <message>
      <source>Loc&amp;k</source>
      <translation>ताला लगाएँ (&amp;K)</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>ताला</translation>
    </message>
    <message>
      <source>Lock up to here...</source>
      <translation>यहाँ तक ताला लगाएँ...</translation>
    </message>
    <message>
      <source>Lock up to {month}</source>
      <translation>{month} तक ताला लगाएँ</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation>ताला लगा</translation>
    </message>
    <message>
      <source>Locked up to {month}</source>
      <translation>{month} तक ताला लगा</translation>
    </message>
    <message>
      <source>Log in</source>
      <translation>प्रवेश करें</translation>
    </message>
    <message>
      <source>Logged in</source>
      <translation>प्रवेश किया</translation>
    </message>
    <message>
      <source>Long: nobody guesses that</source>
      <translation>लंबा: कोई अनुमान नहीं लगा सकता</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>देखें</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>फिर देखें</translation>
    </message>
    <message>
      <source>Look at its disk, or choose another folder under File, Backups.</source>
      <translation>उसकी डिस्क देखें, या फ़ाइल, बैकअप में दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
      <source>Look at the figures again, count what is new, and close the day then.</source>
      <translation>आँकड़े फिर देखें, नया गिनें, और तब दिन समाप्त करें।</translation>
    </message>
    <message>
      <source>Look at the keyboard's language and capital letters, and try again{wait}.</source>
      <translation>कीबोर्ड की भाषा और बड़े अक्षर देखें, और फिर कोशिश करें{wait}।</translation>
    </message>
    <message>
      <source>Look at the new figures, then decide again.</source>
      <translation>नए आँकड़े देखें, फिर तय करें।</translation>
    </message>
    <message>
      <source>Look at the row and at which column is what; nothing of the file is taken in until all of it is understood.</source>
      <translation>पंक्ति और स्तंभों का अर्थ देखें; सब समझ में आने तक फ़ाइल का कुछ नहीं लिया जाता।</translation>
    </message>
    <message>
      <source>Look for backups in</source>
      <translation>बैकअप कहाँ खोजें</translation>
    </message>
    <message>
      <source>Look for it on the other desktops of this computer, and close it there.</source>
      <translation>इस कंप्यूटर के दूसरे डेस्कटॉप पर उसे खोजें और वहाँ बंद करें।</translation>
    </message>
    <message>
      <source>Look under Check the books, and correct what is listed there.</source>
      <translation>“बही की जाँच करें” में देखें और वहाँ बताया सुधारें।</translation>
    </message>
    <message>
      <source>Looking for backups</source>
      <translation>बैकअप खोजे जा रहे हैं</translation>
    </message>
    <message>
      <source>Looking...</source>
      <translation>खोजा जा रहा है...</translation>
    </message>
    <message>
      <source>Loss {amount}</source>
      <translation>हानि {amount}</translation>
    </message>
    <message>
      <source>Lower the discount, or correct the price.</source>
      <translation>छूट कम करें, या मूल्य सुधारें।</translation>
    </message>
    <message>
      <source>MRN</source>
      <translation>MRN</translation>
    </message>
    <message>
      <source>MRN {mrn}</source>
      <translation>MRN {mrn}</translation>
    </message>
    <message>
      <source>MRN {number}</source>
      <translation>MRN {number}</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>कब बना</translation>
    </message>
    <message>
      <source>Make one now, or choose where backups go: best to a second disk, too.</source>
      <translation>अभी एक बनाएँ, या चुनें कि बैकअप कहाँ जाएँ: अच्छा हो कि दूसरी डिस्क पर भी।</translation>
    </message>
    <message>
      <source>Make one now; on closing the window it is made by itself, unless that was switched off.</source>
      <translation>अभी एक बनाएँ; विंडो बंद करने पर वह अपने आप बनता है, यदि बंद न किया गया हो।</translation>
    </message>
    <message>
      <source>Make somebody else an owner first.</source>
      <translation>पहले किसी और को मालिक बनाएँ।</translation>
    </message>
    <message>
      <source>Make them add up to what is owed.</source>
      <translation>उन्हें देय के बराबर करें।</translation>
    </message>
    <message>
      <source>Making the demo clinic</source>
      <translation>डेमो क्लिनिक बन रहा है</translation>
    </message>
    <message>
      <source>Map account</source>
      <translation>खाता जोड़ें</translation>
    </message>
    <message>
      <source>Map role</source>
      <translation>भूमिका जोड़ें</translation>
    </message>
    <message>
      <source>Map role to an account</source>
      <translation>भूमिका को खाते से जोड़ें</translation>
    </message>
    <message>
      <source>Map the account</source>
      <translation>खाता जोड़ें</translation>
    </message>
    <message>
      <source>Map the role to an account under Set-up, Account roles.</source>
      <translation>व्यवस्था, खाता भूमिकाएँ में भूमिका को खाते से जोड़ें।</translation>
    </message>
    <message>
      <source>Map the role to another account first, or leave this one as it is.</source>
      <translation>पहले भूमिका को दूसरे खाते से जोड़ें, या इसे जैसा है रहने दें।</translation>
    </message>
    <message>
      <source>Map to an account...</source>
      <translation>खाते से जोड़ें...</translation>
    </message>
    <message>
      <source>Mapped</source>
      <translation>जुड़ी हुई</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>मार्च</translation>
    </message>
    <message>
      <source>March</source>
      <translation>मार्च</translation>
    </message>
    <message>
      <source>March is locked and nothing is posted in the year any more; the owner can open it again.</source>
      <translation>मार्च पर ताला लगता है और वर्ष में कुछ पोस्ट नहीं होता; मालिक इसे फिर खोल सकते हैं।</translation>
    </message>
    <message>
      <source>March is locked: unlock it first, the closing journal is dated in it</source>
      <translation>मार्च पर ताला है: पहले खोलें, समापन जर्नल उसी की तारीख़ का है</translation>
    </message>
    <message>
      <source>March is open; the other months stay as they are.</source>
      <translation>मार्च खुला है; दूसरे महीने जैसे हैं वैसे रहते हैं।</translation>
    </message>
    <message>
      <source>Mark done...</source>
      <translation>पूर्ण करें...</translation>
    </message>
    <message>
      <source>Mark no-show</source>
      <translation>अनुपस्थित दर्ज करें</translation>
    </message>
    <message>
      <source>Marked by mistake</source>
      <translation>भूल से दर्ज हुआ</translation>
    </message>
    <message>
      <source>Match</source>
      <translation>मिलान</translation>
    </message>
    <message>
      <source>Match 1 line</source>
      <translation>1 पंक्ति का मिलान करें</translation>
    </message>
    <message>
      <source>Match undone</source>
      <translation>मिलान हटा</translation>
    </message>
    <message>
      <source>Match {count} lines</source>
      <translation>{count} पंक्तियों का मिलान करें</translation>
    </message>
    <message>
      <source>Matched</source>
      <translation>मिलाए गए</translation>
    </message>
    <message>
      <source>Matched to</source>
      <translation>किससे मिलान</translation>
    </message>
    <message>
      <source>Matched to invoices</source>
      <translation>इनवॉइस से मिलान</translation>
    </message>
    <message>
      <source>Matched to {invoice}</source>
      <translation>{invoice} से मिलान</translation>
    </message>
    <message>
      <source>Matched to {number}</source>
      <translation>{number} से मिलान</translation>
    </message>
    <message>
      <source>May</source>
      <translation>मई</translation>
    </message>
    <message>
      <source>May go on</source>
      <translation>जारी रख सकते हैं</translation>
    </message>
    <message>
      <source>Medicine</source>
      <translation>दवा</translation>
    </message>
    <message>
      <source>Mend or remove the file {path}.</source>
      <translation>फ़ाइल {path} सुधारें या हटाएँ।</translation>
    </message>
    <message>
      <source>Mend that and try again, or go on without a backup.</source>
      <translation>उसे सुधारकर फिर कोशिश करें, या बिना बैकअप आगे बढ़ें।</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>नहीं मिली</translation>
    </message>
    <message>
      <source>Missing Numbers</source>
      <translation>छूटे नंबर</translation>
    </message>
    <message>
      <source>Mistyped: its last character does not fit</source>
      <translation>ग़लत लिखा: आख़िरी अक्षर मेल नहीं खाता</translation>
    </message>
    <message>
      <source>Mode</source>
      <translation>माध्यम</translation>
    </message>
    <message>
      <source>Mode of line {number}</source>
      <translation>पंक्ति {number} का माध्यम</translation>
    </message>
    <message>
      <source>Mode {number}</source>
      <translation>माध्यम {number}</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>सोमवार</translation>
    </message>
    <message>
      <source>Money between the clinic's own accounts is a contra voucher.</source>
      <translation>क्लिनिक के अपने खातों के बीच का धन कॉन्ट्रा वाउचर है।</translation>
    </message>
    <message>
      <source>Money in</source>
      <translation>धन आया</translation>
    </message>
    <message>
      <source>Money in, by mode</source>
      <translation>आया धन, माध्यम के अनुसार</translation>
    </message>
    <message>
      <source>Money in, not posted</source>
      <translation>आया धन, पोस्ट नहीं</translation>
    </message>
    <message>
      <source>Money invoiced for sessions that have not taken place; it becomes revenue session by session.</source>
      <translation>जो सत्र अभी नहीं हुए उनका बिल किया धन; सत्र-दर-सत्र आय बनता है।</translation>
    </message>
    <message>
      <source>Money or credit of a patient that is set against nothing yet.</source>
      <translation>मरीज़ का धन या क्रेडिट जो अभी किसी में नहीं लगा।</translation>
    </message>
    <message>
      <source>Money out</source>
      <translation>धन गया</translation>
    </message>
    <message>
      <source>Money out and money in may be confused, or rows are missing.</source>
      <translation>धन गया और धन आया उलट गए होंगे, या पंक्तियाँ कम हैं।</translation>
    </message>
    <message>
      <source>Money out, not posted</source>
      <translation>गया धन, पोस्ट नहीं</translation>
    </message>
    <message>
      <source>Money taken before there is an invoice to set it against; it is owed to the patient, and GST may be due on it.</source>
      <translation>इनवॉइस से पहले लिया गया धन; यह मरीज़ का देय है और इस पर GST लग सकता है।</translation>
    </message>
    <message>
      <source>Money that goes back to a patient appears here. Begin with a credit beneath.</source>
      <translation>मरीज़ को लौटने वाला धन यहाँ दिखता है। नीचे के किसी क्रेडिट से शुरू करें।</translation>
    </message>
    <message>
      <source>Money that goes back to a patient.</source>
      <translation>मरीज़ को लौटाया गया धन।</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>महीना</translation>
    </message>
    <message>
      <source>Month close</source>
      <translation>माह-समाप्ति</translation>
    </message>
    <message>
      <source>Month pack for the accountant</source>
      <translation>लेखाकार के लिए महीने का पैक</translation>
    </message>
    <message>
      <source>Month, as Mar 2026</source>
      <translation>महीना, जैसे Mar 2026</translation>
    </message>
    <message>
      <source>More</source>
      <translation>और</translation>
    </message>
    <message>
      <source>More is paid than lies there</source>
      <translation>जितना वहाँ है उससे अधिक चुकाया जा रहा है</translation>
    </message>
    <message>
      <source>More than the {left} that is left</source>
      <translation>बचे हुए {left} से अधिक</translation>
    </message>
    <message>
      <source>More than the {limit} that can be paid back</source>
      <translation>वापस देने योग्य {limit} से अधिक</translation>
    </message>
    <message>
      <source>More than the {limit} that is unapplied</source>
      <translation>असमायोजित {limit} से अधिक</translation>
    </message>
    <message>
      <source>More than was written off</source>
      <translation>जितना बट्टे खाते गया उससे अधिक</translation>
    </message>
    <message>
      <source>More than {limit} of an invoice takes two people: you ask, somebody else approves.</source>
      <translation>इनवॉइस के {limit} से अधिक के लिए दो लोग चाहिए: आप माँगते हैं, कोई और स्वीकृत करता है।</translation>
    </message>
    <message>
      <source>More than {limit} of an invoice: nobody else could approve it, and the edit log says so.</source>
      <translation>इनवॉइस के {limit} से अधिक: और कोई स्वीकृत नहीं कर सकता था, यह संपादन लॉग में लिखा रहता है।</translation>
    </message>
    <message>
      <source>More to do with this plan</source>
      <translation>इस प्लान के और काम</translation>
    </message>
    <message>
      <source>More...</source>
      <translation>और...</translation>
    </message>
    <message>
      <source>Move left</source>
      <translation>बाएँ ले जाएँ</translation>
    </message>
    <message>
      <source>Move right</source>
      <translation>दाएँ ले जाएँ</translation>
    </message>
    <message>
      <source>Moves to another city</source>
      <translation>दूसरे शहर जा रहे हैं</translation>
    </message>
    <message>
      <source>Moving to another city</source>
      <translation>दूसरे शहर जा रहे हैं</translation>
    </message>
    <message>
      <source>Must be in the drawer</source>
      <translation>गल्ले में होना चाहिए</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>नाम</translation>
    </message>
    <message>
      <source>Name a branch by its code.</source>
      <translation>शाखा का कोड दें।</translation>
    </message>
    <message>
      <source>Name of the new patient</source>
      <translation>नए मरीज़ का नाम</translation>
    </message>
    <message>
      <source>Name, phone or record number</source>
      <translation>नाम, फ़ोन या रिकॉर्ड नंबर</translation>
    </message>
    <message>
      <source>Narration</source>
      <translation>विवरण</translation>
    </message>
    <message>
      <source>Nature Of Professional Services Rendered</source>
      <translation>दी गई व्यावसायिक सेवा</translation>
    </message>
    <message>
      <source>Nature of Document</source>
      <translation>दस्तावेज़ की प्रकृति</translation>
    </message>
    <message>
      <source>Near the d&amp;eadline...</source>
      <translation>समय-सीमा निकट (&amp;E)...</translation>
    </message>
    <message>
      <source>Near the deadline</source>
      <translation>समय-सीमा निकट</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>ध्यान देने योग्य</translation>
    </message>
    <message>
      <source>Needs the patient's consent, below</source>
      <translation>नीचे मरीज़ की सहमति चाहिए</translation>
    </message>
    <message>
      <source>Neither the note, its plan nor its invoice names a branch (branch_id required).</source>
      <translation>न नोट, न उसका प्लान, न इनवॉइस शाखा बताता है (branch_id चाहिए)।</translation>
    </message>
    <message>
      <source>Net</source>
      <translation>शुद्ध</translation>
    </message>
    <message>
      <source>Net Revenue</source>
      <translation>शुद्ध आय</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>कभी नहीं</translation>
    </message>
    <message>
      <source>New</source>
      <translation>नए</translation>
    </message>
    <message>
      <source>New account</source>
      <translation>नया खाता</translation>
    </message>
    <message>
      <source>New account...</source>
      <translation>नया खाता...</translation>
    </message>
    <message>
      <source>New branch</source>
      <translation>नई शाखा</translation>
    </message>
    <message>
      <source>New branch...</source>
      <translation>नई शाखा...</translation>
    </message>
    <message>
      <source>New clinic</source>
      <translation>नया क्लिनिक</translation>
    </message>
    <message>
      <source>New credit note</source>
      <translation>नया क्रेडिट नोट</translation>
    </message>
    <message>
      <source>New day</source>
      <translation>नया दिन</translation>
    </message>
    <message>
      <source>New file</source>
      <translation>नई फ़ाइल</translation>
    </message>
    <message>
      <source>New invoice</source>
      <translation>नया इनवॉइस</translation>
    </message>
    <message>
      <source>New passphrase</source>
      <translation>नया पासफ़्रेज़</translation>
    </message>
    <message>
      <source>New password</source>
      <translation>नया पासवर्ड</translation>
    </message>
    <message>
      <source>New password again</source>
      <translation>नया पासवर्ड फिर से</translation>
    </message>
    <message>
      <source>New patient: {name}</source>
      <translation>नया मरीज़: {name}</translation>
    </message>
    <message>
      <source>New recurring journal</source>
      <translation>नया आवर्ती जर्नल</translation>
    </message>
    <message>
      <source>New recurring journal...</source>
      <translation>नया आवर्ती जर्नल...</translation>
    </message>
    <message>
      <source>New sales go by it. Invoices and plans that are there keep their own figures.</source>
      <translation>नई बिक्री इसी से होगी। मौजूदा इनवॉइस और प्लान अपने आँकड़े रखते हैं।</translation>
    </message>
    <message>
      <source>New service...</source>
      <translation>नई सेवा...</translation>
    </message>
    <message>
      <source>New sessions</source>
      <translation>नए सत्र</translation>
    </message>
    <message>
      <source>New user</source>
      <translation>नया उपयोगकर्ता</translation>
    </message>
    <message>
      <source>New user...</source>
      <translation>नया उपयोगकर्ता...</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>आगे</translation>
    </message>
    <message>
      <source>Next Due</source>
      <translation>अगली देय</translation>
    </message>
    <message>
      <source>Next day or period</source>
      <translation>अगला दिन या अवधि</translation>
    </message>
    <message>
      <source>Next due</source>
      <translation>अगली देय</translation>
    </message>
    <message>
      <source>Next number</source>
      <translation>अगला नंबर</translation>
    </message>
    <message>
      <source>Next numbers</source>
      <translation>अगले नंबर</translation>
    </message>
    <message>
      <source>Next numbers in FY {year}</source>
      <translation>FY {year} के अगले नंबर</translation>
    </message>
    <message>
      <source>Next on {day}: {whose}</source>
      <translation>अगला {day} को: {whose}</translation>
    </message>
    <message>
      <source>Next session</source>
      <translation>अगला सत्र</translation>
    </message>
    <message>
      <source>Next {amount}</source>
      <translation>अगली {amount}</translation>
    </message>
    <message>
      <source>Nil Rated Supplies</source>
      <translation>शून्य दर आपूर्ति</translation>
    </message>
    <message>
      <source>Nil rated</source>
      <translation>शून्य दर</translation>
    </message>
    <message>
      <source>Nil-rated</source>
      <translation>शून्य दर</translation>
    </message>
    <message>
      <source>No</source>
      <translation>नहीं</translation>
    </message>
    <message>
      <source>No GST</source>
      <translation>GST नहीं</translation>
    </message>
    <message>
      <source>No account fits: open one first</source>
      <translation>कोई खाता ठीक नहीं बैठता: पहले एक खोलें</translation>
    </message>
    <message>
      <source>No account fits: open one first, under Accounts</source>
      <translation>कोई खाता ठीक नहीं बैठता: पहले “खाते” में एक खोलें</translation>
    </message>
    <message>
      <source>No account is left by this filter</source>
      <translation>इस फ़िल्टर से कोई खाता नहीं बचा</translation>
    </message>
    <message>
      <source>No account is mapped to {role}.</source>
      <translation>{role} से कोई खाता नहीं जुड़ा।</translation>
    </message>
    <message>
      <source>No account matches “{text}”</source>
      <translation>“{text}” से कोई खाता नहीं मिला</translation>
    </message>
    <message>
      <source>No advance and no credit is left</source>
      <translation>कोई अग्रिम या क्रेडिट नहीं बचा</translation>
    </message>
    <message>
      <source>No advance and no credit is left.</source>
      <translation>कोई अग्रिम या क्रेडिट नहीं बचा।</translation>
    </message>
    <message>
      <source>No approval of a plan is waited for</source>
      <translation>किसी प्लान की स्वीकृति बाकी नहीं</translation>
    </message>
    <message>
      <source>No backup could be made before this: {why}</source>
      <translation>इससे पहले बैकअप नहीं बन सका: {why}</translation>
    </message>
    <message>
      <source>No backup of these books was found on this computer.</source>
      <translation>इस कंप्यूटर पर इस बही का कोई बैकअप नहीं मिला।</translation>
    </message>
    <message>
      <source>No backup was made in it.</source>
      <translation>उसमें कोई बैकअप नहीं बना।</translation>
    </message>
    <message>
      <source>No branch is left by this filter</source>
      <translation>इस फ़िल्टर से कोई शाखा नहीं बची</translation>
    </message>
    <message>
      <source>No branch matches “{text}”</source>
      <translation>“{text}” से कोई शाखा नहीं मिली</translation>
    </message>
    <message>
      <source>No consent is on record.</source>
      <translation>कोई सहमति दर्ज नहीं है।</translation>
    </message>
    <message>
      <source>No credit crosses patients: what is left goes back to the old patient.</source>
      <translation>क्रेडिट एक मरीज़ से दूसरे को नहीं जाता: जो बचा है वह पुराने मरीज़ को लौटता है।</translation>
    </message>
    <message>
      <source>No credit matches “{text}”</source>
      <translation>“{text}” से कोई क्रेडिट नहीं मिला</translation>
    </message>
    <message>
      <source>No credit note</source>
      <translation>कोई क्रेडिट नोट नहीं</translation>
    </message>
    <message>
      <source>No credit note is of these days</source>
      <translation>इन दिनों का कोई क्रेडिट नोट नहीं</translation>
    </message>
    <message>
      <source>No credit note is {status}</source>
      <translation>कोई क्रेडिट नोट {status} नहीं है</translation>
    </message>
    <message>
      <source>No credit note matches “{text}”</source>
      <translation>“{text}” से कोई क्रेडिट नोट नहीं मिला</translation>
    </message>
    <message>
      <source>No credit note reduces GST of FY {year} after that day (section 34(2) CGST).</source>
      <translation>उस दिन के बाद कोई क्रेडिट नोट FY {year} का GST नहीं घटाता (धारा 34(2) CGST)।</translation>
    </message>
    <message>
      <source>No credit note: nothing is credited</source>
      <translation>क्रेडिट नोट नहीं: कुछ भी क्रेडिट नहीं हो रहा</translation>
    </message>
    <message>
      <source>No credit notes yet</source>
      <translation>अभी कोई क्रेडिट नोट नहीं</translation>
    </message>
    <message>
      <source>No day</source>
      <translation>कोई दिन नहीं</translation>
    </message>
    <message>
      <source>No day is left by this filter</source>
      <translation>इस फ़िल्टर से कोई दिन नहीं बचा</translation>
    </message>
    <message>
      <source>No day matches “{text}”</source>
      <translation>“{text}” से कोई दिन नहीं मिला</translation>
    </message>
    <message>
      <source>No day was opened yet</source>
      <translation>अभी कोई दिन नहीं खोला गया</translation>
    </message>
    <message>
      <source>No document matches “{text}”</source>
      <translation>“{text}” से कोई दस्तावेज़ नहीं मिला</translation>
    </message>
    <message>
      <source>No document of this kind.</source>
      <translation>इस प्रकार का कोई दस्तावेज़ नहीं।</translation>
    </message>
    <message>
      <source>No document yet.</source>
      <translation>अभी कोई दस्तावेज़ नहीं।</translation>
    </message>
    <message>
      <source>No documents yet</source>
      <translation>अभी कोई दस्तावेज़ नहीं</translation>
    </message>
    <message>
      <source>No field of the record itself changed.</source>
      <translation>रिकॉर्ड का कोई ख़ाना नहीं बदला।</translation>
    </message>
    <message>
      <source>No file is replaced unasked.</source>
      <translation>बिना पूछे कोई फ़ाइल नहीं बदली जाती।</translation>
    </message>
    <message>
      <source>No financial year on file covers {on}.</source>
      <translation>दर्ज कोई वित्तीय वर्ष {on} का नहीं है।</translation>
    </message>
    <message>
      <source>No invoice is left by this filter</source>
      <translation>इस फ़िल्टर से कोई इनवॉइस नहीं बचा</translation>
    </message>
    <message>
      <source>No invoice matches “{text}”</source>
      <translation>“{text}” से कोई इनवॉइस नहीं मिला</translation>
    </message>
    <message>
      <source>No invoice to credit.</source>
      <translation>क्रेडिट करने को कोई इनवॉइस नहीं।</translation>
    </message>
    <message>
      <source>No invoice yet</source>
      <translation>अभी कोई इनवॉइस नहीं</translation>
    </message>
    <message>
      <source>No line</source>
      <translation>कोई पंक्ति नहीं</translation>
    </message>
    <message>
      <source>No line in this period</source>
      <translation>इस अवधि में कोई पंक्ति नहीं</translation>
    </message>
    <message>
      <source>No line is left by this filter</source>
      <translation>इस फ़िल्टर से कोई पंक्ति नहीं बची</translation>
    </message>
    <message>
      <source>No line matches “{text}”</source>
      <translation>“{text}” से कोई पंक्ति नहीं मिली</translation>
    </message>
    <message>
      <source>No line with these filters</source>
      <translation>इन फ़िल्टरों से कोई पंक्ति नहीं</translation>
    </message>
    <message>
      <source>No lines</source>
      <translation>कोई पंक्ति नहीं</translation>
    </message>
    <message>
      <source>No lines came with this note</source>
      <translation>इस नोट के साथ कोई पंक्ति नहीं आई</translation>
    </message>
    <message>
      <source>No logo</source>
      <translation>लोगो नहीं</translation>
    </message>
    <message>
      <source>No logo: PNG or JPEG, made small by itself</source>
      <translation>लोगो नहीं: PNG या JPEG, अपने आप छोटा होगा</translation>
    </message>
    <message>
      <source>No longer asked</source>
      <translation>अब नहीं माँगा जाएगा</translation>
    </message>
    <message>
      <source>No month is left by this filter</source>
      <translation>इस फ़िल्टर से कोई महीना नहीं बचा</translation>
    </message>
    <message>
      <source>No month matches “{text}”</source>
      <translation>“{text}” से कोई महीना नहीं मिला</translation>
    </message>
    <message>
      <source>No more than {amount} can be let go</source>
      <translation>{amount} से अधिक नहीं छोड़ा जा सकता</translation>
    </message>
    <message>
      <source>No note was issued for it.</source>
      <translation>इसके लिए कोई नोट जारी नहीं हुआ।</translation>
    </message>
    <message>
      <source>No number yet</source>
      <translation>अभी नंबर नहीं</translation>
    </message>
    <message>
      <source>No package is defined yet: define one first</source>
      <translation>अभी कोई पैकेज नहीं है: पहले एक जोड़ें</translation>
    </message>
    <message>
      <source>No package was sold to {patient}</source>
      <translation>{patient} को कोई पैकेज नहीं बिका</translation>
    </message>
    <message>
      <source>No packages sold yet</source>
      <translation>अभी तक कोई पैकेज नहीं बिका</translation>
    </message>
    <message>
      <source>No patient fits.</source>
      <translation>कोई मरीज़ मेल नहीं खाता।</translation>
    </message>
    <message>
      <source>No patient is left by this filter</source>
      <translation>इस फ़िल्टर से कोई मरीज़ नहीं बचा</translation>
    </message>
    <message>
      <source>No patient matches “{text}”</source>
      <translation>“{text}” से कोई मरीज़ नहीं मिला</translation>
    </message>
    <message>
      <source>No patient yet</source>
      <translation>अभी कोई मरीज़ नहीं</translation>
    </message>
    <message>
      <source>No plan expires soon</source>
      <translation>किसी प्लान की अवधि जल्द समाप्त नहीं हो रही</translation>
    </message>
    <message>
      <source>No plan is left by these filters</source>
      <translation>इन फ़िल्टरों से कोई प्लान नहीं बचा</translation>
    </message>
    <message>
      <source>No plan is overdue</source>
      <translation>कोई प्लान अतिदेय नहीं है</translation>
    </message>
    <message>
      <source>No plan is {status}</source>
      <translation>कोई प्लान {status} नहीं है</translation>
    </message>
    <message>
      <source>No plan matches “{text}”</source>
      <translation>“{text}” से कोई प्लान नहीं मिला</translation>
    </message>
    <message>
      <source>No plan or draft with GST nears its deadline.</source>
      <translation>GST वाला कोई प्लान या मसौदा समय-सीमा के निकट नहीं है।</translation>
    </message>
    <message>
      <source>No plan was sold in these days</source>
      <translation>इन दिनों में कोई प्लान नहीं बिका</translation>
    </message>
    <message>
      <source>No plan yet.</source>
      <translation>अभी कोई प्लान नहीं।</translation>
    </message>
    <message>
      <source>No printer is set up on this computer; the report can be exported as PDF</source>
      <translation>इस कंप्यूटर पर कोई प्रिंटर नहीं है; रिपोर्ट PDF में निर्यात हो सकती है</translation>
    </message>
    <message>
      <source>No printer is set up on this computer; the sheet can be saved as PDF</source>
      <translation>इस कंप्यूटर पर कोई प्रिंटर नहीं है; पत्र PDF के रूप में सहेजा जा सकता है</translation>
    </message>
    <message>
      <source>No rate on file: sold without GST</source>
      <translation>कोई दर दर्ज नहीं: बिना GST बिका</translation>
    </message>
    <message>
      <source>No receipt is left by this filter</source>
      <translation>इस फ़िल्टर से कोई रसीद नहीं बची</translation>
    </message>
    <message>
      <source>No receipt matches “{text}”</source>
      <translation>“{text}” से कोई रसीद नहीं मिली</translation>
    </message>
    <message>
      <source>No receipt yet</source>
      <translation>अभी कोई रसीद नहीं</translation>
    </message>
    <message>
      <source>No recent backup of these books is to be found in {folder}.</source>
      <translation>{folder} में इस बही का कोई हाल का बैकअप नहीं मिला।</translation>
    </message>
    <message>
      <source>No recent one is to be found in {folder}.</source>
      <translation>{folder} में हाल का कोई बैकअप नहीं मिला।</translation>
    </message>
    <message>
      <source>No recurring journal is left by this filter</source>
      <translation>इस फ़िल्टर से कोई आवर्ती जर्नल नहीं बचा</translation>
    </message>
    <message>
      <source>No recurring journal matches “{text}”</source>
      <translation>“{text}” से कोई आवर्ती जर्नल नहीं मिला</translation>
    </message>
    <message>
      <source>No refund</source>
      <translation>कोई रिफ़ंड नहीं</translation>
    </message>
    <message>
      <source>No refund is left by this filter</source>
      <translation>इस फ़िल्टर से कोई रिफ़ंड नहीं बचा</translation>
    </message>
    <message>
      <source>No refund matches “{text}”</source>
      <translation>“{text}” से कोई रिफ़ंड नहीं मिला</translation>
    </message>
    <message>
      <source>No refund yet</source>
      <translation>अभी कोई रिफ़ंड नहीं</translation>
    </message>
    <message>
      <source>No report is shown yet</source>
      <translation>अभी कोई रिपोर्ट नहीं दिखाई गई</translation>
    </message>
    <message>
      <source>No role is left by this filter</source>
      <translation>इस फ़िल्टर से कोई भूमिका नहीं बची</translation>
    </message>
    <message>
      <source>No role matches “{text}”</source>
      <translation>“{text}” से कोई भूमिका नहीं मिली</translation>
    </message>
    <message>
      <source>No row is left by these filters</source>
      <translation>इन फ़िल्टरों से कोई पंक्ति नहीं बची</translation>
    </message>
    <message>
      <source>No row matches “{text}”</source>
      <translation>“{text}” से कोई पंक्ति नहीं मिली</translation>
    </message>
    <message>
      <source>No row of the statement has the column heads {columns}.</source>
      <translation>विवरण की किसी पंक्ति में {columns} शीर्षक नहीं हैं।</translation>
    </message>
    <message>
      <source>No screen shows records of this kind</source>
      <translation>इस प्रकार के रिकॉर्ड कोई स्क्रीन नहीं दिखाती</translation>
    </message>
    <message>
      <source>No second folder</source>
      <translation>दूसरा फ़ोल्डर नहीं</translation>
    </message>
    <message>
      <source>No service is left by this filter</source>
      <translation>इस फ़िल्टर से कोई सेवा नहीं बची</translation>
    </message>
    <message>
      <source>No service matches “{text}”</source>
      <translation>“{text}” से कोई सेवा नहीं मिली</translation>
    </message>
    <message>
      <source>No session is held until the plan is resumed.</source>
      <translation>प्लान फिर शुरू होने तक कोई सत्र नहीं होगा।</translation>
    </message>
    <message>
      <source>No session is planned for today.</source>
      <translation>आज कोई सत्र तय नहीं है।</translation>
    </message>
    <message>
      <source>No statement was taken in for this account</source>
      <translation>इस खाते का कोई विवरण नहीं लिया गया</translation>
    </message>
    <message>
      <source>No statement with a balance reaches this day yet.</source>
      <translation>शेष वाला कोई विवरण अभी इस दिन तक नहीं पहुँचता।</translation>
    </message>
    <message>
      <source>No user is left by this filter</source>
      <translation>इस फ़िल्टर से कोई उपयोगकर्ता नहीं बचा</translation>
    </message>
    <message>
      <source>No user matches “{text}”</source>
      <translation>“{text}” से कोई उपयोगकर्ता नहीं मिला</translation>
    </message>
    <message>
      <source>No-show</source>
      <translation>अनुपस्थित</translation>
    </message>
    <message>
      <source>No-show charged, {amount} earned</source>
      <translation>अनुपस्थिति का शुल्क लगा, {amount} आय हुई</translation>
    </message>
    <message>
      <source>No-show in session {number}</source>
      <translation>सत्र {number} में अनुपस्थित</translation>
    </message>
    <message>
      <source>No-show marked</source>
      <translation>अनुपस्थिति दर्ज हुई</translation>
    </message>
    <message>
      <source>No-show, charged</source>
      <translation>अनुपस्थित, शुल्क सहित</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>क्र.</translation>
    </message>
    <message>
      <source>No. {number} was changed after it was written, or rows before it are gone. Hash {hash}</source>
      <translation>क्र. {number} लिखे जाने के बाद बदली गई, या उससे पहले की पंक्तियाँ नहीं हैं। हैश {hash}</translation>
    </message>
    <message>
      <source>No. {number}, as it was written. Hash {hash}</source>
      <translation>क्र. {number}, जैसी लिखी गई। हैश {hash}</translation>
    </message>
    <message>
      <source>Nobody at the counter posts into {month} any more.</source>
      <translation>काउंटर पर अब कोई {month} में पोस्ट नहीं करता।</translation>
    </message>
    <message>
      <source>Nobody called {name} works with these books.</source>
      <translation>इस बही में {name} नाम का कोई काम नहीं करता।</translation>
    </message>
    <message>
      <source>Nobody else works here: add users under Set-up, Users</source>
      <translation>यहाँ और कोई काम नहीं करता: व्यवस्था, उपयोगकर्ता में जोड़ें</translation>
    </message>
    <message>
      <source>Nobody has counted the drawer of {day}</source>
      <translation>{day} का गल्ला किसी ने नहीं गिना</translation>
    </message>
    <message>
      <source>Nobody on file is called so</source>
      <translation>इस नाम का कोई दर्ज नहीं है</translation>
    </message>
    <message>
      <source>Non-GST Supplies</source>
      <translation>ग़ैर-GST आपूर्ति</translation>
    </message>
    <message>
      <source>None</source>
      <translation>कोई नहीं</translation>
    </message>
    <message>
      <source>None is set; set one under File, Change password</source>
      <translation>कोई नहीं है; फ़ाइल, पासवर्ड बदलें में रखें</translation>
    </message>
    <message>
      <source>None was taken in.</source>
      <translation>कोई नहीं ली गई।</translation>
    </message>
    <message>
      <source>None: choose one on another disk</source>
      <translation>कोई नहीं: किसी और डिस्क पर चुनें</translation>
    </message>
    <message>
      <source>Normal Side</source>
      <translation>सामान्य पक्ष</translation>
    </message>
    <message>
      <source>Not a date: write 20 Aug 2025, 20/8/2025 or just 20</source>
      <translation>तारीख़ नहीं है: 20 Aug 2025, 20/8/2025 या केवल 20 लिखें</translation>
    </message>
    <message>
      <source>Not charged then</source>
      <translation>तब शुल्क नहीं</translation>
    </message>
    <message>
      <source>Not charged: so it is marked already</source>
      <translation>बिना शुल्क: यह पहले से दर्ज है</translation>
    </message>
    <message>
      <source>Not counted yet</source>
      <translation>अभी नहीं गिना</translation>
    </message>
    <message>
      <source>Not delivered</source>
      <translation>जो नहीं दिया गया</translation>
    </message>
    <message>
      <source>Not due</source>
      <translation>अभी देय नहीं</translation>
    </message>
    <message>
      <source>Not found yet</source>
      <translation>अभी पता नहीं चला</translation>
    </message>
    <message>
      <source>Not kept if the program ends: {why}</source>
      <translation>प्रोग्राम बंद हुआ तो नहीं रहेगा: {why}</translation>
    </message>
    <message>
      <source>Not mapped</source>
      <translation>नहीं जुड़ी</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>अभी नहीं</translation>
    </message>
    <message>
      <source>Not paid though its due date has passed.</source>
      <translation>देय तारीख़ बीत गई पर चुकाया नहीं।</translation>
    </message>
    <message>
      <source>Not paid yet</source>
      <translation>अभी भुगतान नहीं हुआ</translation>
    </message>
    <message>
      <source>Not paid yet.</source>
      <translation>अभी चुकाया नहीं।</translation>
    </message>
    <message>
      <source>Not recorded</source>
      <translation>दर्ज नहीं</translation>
    </message>
    <message>
      <source>Not the rate on file</source>
      <translation>दर्ज दर यह नहीं है</translation>
    </message>
    <message>
      <source>Not the same as above</source>
      <translation>ऊपर जैसा नहीं है</translation>
    </message>
    <message>
      <source>Not understood</source>
      <translation>समझ में नहीं आईं</translation>
    </message>
    <message>
      <source>Not worth pursuing</source>
      <translation>पीछा करने योग्य नहीं</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>नोट</translation>
    </message>
    <message>
      <source>Note Date</source>
      <translation>नोट तारीख़</translation>
    </message>
    <message>
      <source>Note Number</source>
      <translation>नोट नंबर</translation>
    </message>
    <message>
      <source>Note Supply Type</source>
      <translation>नोट आपूर्ति प्रकार</translation>
    </message>
    <message>
      <source>Note Type</source>
      <translation>नोट प्रकार</translation>
    </message>
    <message>
      <source>Note Value</source>
      <translation>नोट मूल्य</translation>
    </message>
    <message>
      <source>Note no.</source>
      <translation>नोट नं.</translation>
    </message>
    <message>
      <source>Note or coin</source>
      <translation>नोट या सिक्का</translation>
    </message>
    <message>
      <source>Notes and coins</source>
      <translation>नोट और सिक्के</translation>
    </message>
    <message>
      <source>Notes on it</source>
      <translation>इस पर नोट</translation>
    </message>
    <message>
      <source>Nothing agrees exactly</source>
      <translation>कुछ भी ठीक-ठीक मेल नहीं खाता</translation>
    </message>
    <message>
      <source>Nothing can be divided by zero.</source>
      <translation>शून्य से भाग नहीं दिया जा सकता।</translation>
    </message>
    <message>
      <source>Nothing credited: held unfair to consumers.</source>
      <translation>कोई क्रेडिट नहीं: उपभोक्ता के प्रति अनुचित माना जाता है।</translation>
    </message>
    <message>
      <source>Nothing due today</source>
      <translation>आज कुछ देय नहीं</translation>
    </message>
    <message>
      <source>Nothing has settled it yet.</source>
      <translation>अभी इसे किसी ने नहीं निपटाया।</translation>
    </message>
    <message>
      <source>Nothing in it is left to do</source>
      <translation>इसमें करने को कुछ नहीं बचा</translation>
    </message>
    <message>
      <source>Nothing in them is posted. Only you see them.</source>
      <translation>इनका कुछ पोस्ट नहीं हुआ। केवल आप इन्हें देखते हैं।</translation>
    </message>
    <message>
      <source>Nothing in these books is changed.</source>
      <translation>इस बही में कुछ नहीं बदलता।</translation>
    </message>
    <message>
      <source>Nothing is called so</source>
      <translation>इस नाम का कुछ नहीं है</translation>
    </message>
    <message>
      <source>Nothing is changed yet</source>
      <translation>अभी कुछ नहीं बदला</translation>
    </message>
    <message>
      <source>Nothing is credited</source>
      <translation>कोई क्रेडिट नहीं</translation>
    </message>
    <message>
      <source>Nothing is due</source>
      <translation>कुछ देय नहीं</translation>
    </message>
    <message>
      <source>Nothing is due.</source>
      <translation>कुछ देय नहीं है।</translation>
    </message>
    <message>
      <source>Nothing is due: every month that is over is posted.</source>
      <translation>कुछ देय नहीं: हर पूरा महीना पोस्ट हो चुका है।</translation>
    </message>
    <message>
      <source>Nothing is entered yet</source>
      <translation>अभी कुछ नहीं लिखा</translation>
    </message>
    <message>
      <source>Nothing is left to pay</source>
      <translation>भुगतान को कुछ नहीं बचा</translation>
    </message>
    <message>
      <source>Nothing is left unfinished</source>
      <translation>कुछ अधूरा नहीं</translation>
    </message>
    <message>
      <source>Nothing is left unfinished: forms that are closed unposted are listed here.</source>
      <translation>कुछ अधूरा नहीं: बिना पोस्ट बंद किए फ़ॉर्म यहाँ दिखते हैं।</translation>
    </message>
    <message>
      <source>Nothing is overwritten. Compare the rows under Check the books.</source>
      <translation>कुछ मिटाया नहीं जाता। “बही की जाँच करें” में पंक्तियाँ मिलाएँ।</translation>
    </message>
    <message>
      <source>Nothing is overwritten: the present books stay as they are.</source>
      <translation>कुछ मिटाया नहीं जाता: मौजूदा बही जैसी है वैसी रहती है।</translation>
    </message>
    <message>
      <source>Nothing is owed on either side</source>
      <translation>किसी पक्ष पर कुछ देय नहीं</translation>
    </message>
    <message>
      <source>Nothing is owed on either side.</source>
      <translation>किसी पक्ष पर कुछ देय नहीं।</translation>
    </message>
    <message>
      <source>Nothing is owed that could be let go</source>
      <translation>ऐसा कुछ देय नहीं जो छोड़ा जा सके</translation>
    </message>
    <message>
      <source>Nothing is owed: what is received is kept as an advance.</source>
      <translation>कुछ देय नहीं: जो मिलेगा वह अग्रिम रखा जाएगा।</translation>
    </message>
    <message>
      <source>Nothing is paid back yet: it waits for approval</source>
      <translation>अभी कुछ वापस नहीं दिया जाएगा: स्वीकृति की प्रतीक्षा है</translation>
    </message>
    <message>
      <source>Nothing is posted before it is paid.</source>
      <translation>देने से पहले कुछ पोस्ट नहीं होता।</translation>
    </message>
    <message>
      <source>Nothing is posted before somebody else approves it.</source>
      <translation>किसी और की स्वीकृति से पहले कुछ पोस्ट नहीं होता।</translation>
    </message>
    <message>
      <source>Nothing is posted from here.</source>
      <translation>यहाँ से कुछ पोस्ट नहीं होता।</translation>
    </message>
    <message>
      <source>Nothing is posted in the ledger.</source>
      <translation>बही में कुछ पोस्ट नहीं होगा।</translation>
    </message>
    <message>
      <source>Nothing is posted in {month} any more, by nobody.</source>
      <translation>{month} में अब कोई कुछ पोस्ट नहीं कर सकता।</translation>
    </message>
    <message>
      <source>Nothing is posted of it; oldest from {day}: {whose}</source>
      <translation>कुछ पोस्ट नहीं; सबसे पुराना {day}: {whose}</translation>
    </message>
    <message>
      <source>Nothing is posted yet</source>
      <translation>अभी कुछ पोस्ट नहीं हुआ</translation>
    </message>
    <message>
      <source>Nothing is posted yet.</source>
      <translation>अभी कुछ पोस्ट नहीं हुआ।</translation>
    </message>
    <message>
      <source>Nothing is posted yet: each month is shown before.</source>
      <translation>अभी कुछ पोस्ट नहीं हुआ: हर महीना पहले दिखाया जाता है।</translation>
    </message>
    <message>
      <source>Nothing is posted.</source>
      <translation>कुछ पोस्ट नहीं होता।</translation>
    </message>
    <message>
      <source>Nothing is posted. Every match can be taken back.</source>
      <translation>कुछ पोस्ट नहीं होता। हर मिलान वापस लिया जा सकता है।</translation>
    </message>
    <message>
      <source>Nothing is posted: its revenue was recognised with the invoice, or it is free.</source>
      <translation>कुछ पोस्ट नहीं होगा: इसकी आय इनवॉइस के साथ मानी गई थी, या यह मुफ़्त है।</translation>
    </message>
    <message>
      <source>Nothing is posted: its revenue was recognised with the invoice.</source>
      <translation>कुछ पोस्ट नहीं: इसकी आय इनवॉइस के साथ मानी गई थी।</translation>
    </message>
    <message>
      <source>Nothing is posted: no breakage was.</source>
      <translation>कुछ पोस्ट नहीं: कोई अप्रयुक्त आय नहीं हुई।</translation>
    </message>
    <message>
      <source>Nothing is posted: the credit stands on the receivables account already, and is matched.</source>
      <translation>कुछ पोस्ट नहीं होगा: क्रेडिट पहले से मरीज़ के खाते में है और मिलाया जाएगा।</translation>
    </message>
    <message>
      <source>Nothing is posted: the credit stays on the patient's account.</source>
      <translation>कुछ पोस्ट नहीं होगा: क्रेडिट मरीज़ के खाते में रहता है।</translation>
    </message>
    <message>
      <source>Nothing is posted: the drawer is compared in the evening.</source>
      <translation>कुछ पोस्ट नहीं होता: गल्ले का मिलान शाम को होगा।</translation>
    </message>
    <message>
      <source>Nothing is posted: the invoice stays as it is.</source>
      <translation>कुछ पोस्ट नहीं होता: इनवॉइस जैसा है वैसा रहता है।</translation>
    </message>
    <message>
      <source>Nothing is posted: the lines wait to be matched.</source>
      <translation>कुछ पोस्ट नहीं होता: पंक्तियाँ मिलान की प्रतीक्षा करती हैं।</translation>
    </message>
    <message>
      <source>Nothing is posted: the match becomes void.</source>
      <translation>कुछ पोस्ट नहीं होगा: मिलान रद्द होगा।</translation>
    </message>
    <message>
      <source>Nothing is posted: the session stays open and can be held another day.</source>
      <translation>कुछ पोस्ट नहीं होगा: सत्र खुला रहेगा और किसी और दिन हो सकता है।</translation>
    </message>
    <message>
      <source>Nothing is posted; the other sessions keep their days.</source>
      <translation>कुछ पोस्ट नहीं होता; दूसरे सत्रों के दिन वही रहते हैं।</translation>
    </message>
    <message>
      <source>Nothing is proposed: choose what it is, or post what is missing.</source>
      <translation>कोई सुझाव नहीं: चुनें कि यह क्या है, या जो नहीं है उसे पोस्ट करें।</translation>
    </message>
    <message>
      <source>Nothing is settled before the note is in the patient's account.</source>
      <translation>नोट मरीज़ के खाते में आने से पहले कुछ नहीं निपटता।</translation>
    </message>
    <message>
      <source>Nothing is sold yet</source>
      <translation>अभी कुछ नहीं बिकता</translation>
    </message>
    <message>
      <source>Nothing is ticked</source>
      <translation>किसी पर निशान नहीं</translation>
    </message>
    <message>
      <source>Nothing is to be paid back any more</source>
      <translation>अब कुछ वापस नहीं करना है</translation>
    </message>
    <message>
      <source>Nothing is to be paid back.</source>
      <translation>कुछ वापस नहीं देना है।</translation>
    </message>
    <message>
      <source>Nothing left to credit</source>
      <translation>क्रेडिट करने को कुछ नहीं बचा</translation>
    </message>
    <message>
      <source>Nothing more is sold to the patient; documents and history stay.</source>
      <translation>मरीज़ को आगे कुछ नहीं बिकेगा; दस्तावेज़ और इतिहास रहते हैं।</translation>
    </message>
    <message>
      <source>Nothing moved the drawer yet.</source>
      <translation>गल्ले में अभी कुछ नहीं हुआ।</translation>
    </message>
    <message>
      <source>Nothing of an advance in it was applied</source>
      <translation>इसके किसी अग्रिम का समायोजन नहीं हुआ</translation>
    </message>
    <message>
      <source>Nothing of an advance or a credit is applied</source>
      <translation>किसी अग्रिम या क्रेडिट का समायोजन नहीं है</translation>
    </message>
    <message>
      <source>Nothing of it is posted.</source>
      <translation>इसका कुछ पोस्ट नहीं हुआ।</translation>
    </message>
    <message>
      <source>Nothing of it may be matched.</source>
      <translation>उसका कुछ भी मिलान किया हुआ न हो।</translation>
    </message>
    <message>
      <source>Nothing of it was credited: what is left is the clinic's.</source>
      <translation>इसका कुछ क्रेडिट नहीं हुआ: जो बचा है वह क्लिनिक का है।</translation>
    </message>
    <message>
      <source>Nothing of it was left behind.</source>
      <translation>उसका कुछ नहीं छोड़ा गया।</translation>
    </message>
    <message>
      <source>Nothing of it was waived or written off</source>
      <translation>इसका कुछ भी माफ़ या बट्टे खाते नहीं हुआ</translation>
    </message>
    <message>
      <source>Nothing of the note is left: it is all matched</source>
      <translation>नोट में कुछ नहीं बचा: सब मिलाया जा चुका है</translation>
    </message>
    <message>
      <source>Nothing of the old plan is posted.</source>
      <translation>पुराने प्लान का कुछ पोस्ट नहीं होगा।</translation>
    </message>
    <message>
      <source>Nothing of this credit is matched.</source>
      <translation>इस क्रेडिट का कोई मिलान नहीं हुआ।</translation>
    </message>
    <message>
      <source>Nothing of this patient is applied to another invoice</source>
      <translation>इस मरीज़ का कुछ किसी और इनवॉइस में समायोजित नहीं है</translation>
    </message>
    <message>
      <source>Nothing of this receipt is unapplied</source>
      <translation>इस रसीद का कुछ असमायोजित नहीं है</translation>
    </message>
    <message>
      <source>Nothing waits for approval</source>
      <translation>स्वीकृति की प्रतीक्षा में कुछ नहीं</translation>
    </message>
    <message>
      <source>Nothing waits. The day is yours.</source>
      <translation>कुछ बाक़ी नहीं। दिन आपका है।</translation>
    </message>
    <message>
      <source>Nothing was applied.</source>
      <translation>कुछ समायोजित नहीं हुआ।</translation>
    </message>
    <message>
      <source>Nothing was changed, and nothing is repaired. Open the last good backup, and keep this file as it is.</source>
      <translation>कुछ बदला नहीं गया, और कुछ सुधारा नहीं जाता। अंतिम सही बैकअप खोलें, और यह फ़ाइल जैसी है वैसी रखें।</translation>
    </message>
    <message>
      <source>Nothing was earned or spent: nothing is posted.</source>
      <translation>न आय हुई न व्यय: कुछ पोस्ट नहीं होता।</translation>
    </message>
    <message>
      <source>Nothing was logged yet</source>
      <translation>अभी कुछ दर्ज नहीं हुआ</translation>
    </message>
    <message>
      <source>Nothing was logged.</source>
      <translation>कुछ दर्ज नहीं हुआ।</translation>
    </message>
    <message>
      <source>Nothing was received yet today.</source>
      <translation>आज अभी कुछ नहीं मिला।</translation>
    </message>
    <message>
      <source>Nothing was restored.</source>
      <translation>कुछ पुनर्स्थापित नहीं हुआ।</translation>
    </message>
    <message>
      <source>Nothing was saved.</source>
      <translation>कुछ भी सहेजा नहीं गया।</translation>
    </message>
    <message>
      <source>Nothing was sold to this patient yet</source>
      <translation>इस मरीज़ को अभी कुछ नहीं बिका</translation>
    </message>
    <message>
      <source>Nothing yet.</source>
      <translation>अभी कुछ नहीं।</translation>
    </message>
    <message>
      <source>Nothing: all of it is an advance.</source>
      <translation>कुछ नहीं: सब अग्रिम है।</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>नव॰</translation>
    </message>
    <message>
      <source>November</source>
      <translation>नवंबर</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>नंबर</translation>
    </message>
    <message>
      <source>Number of the sheet, the call, the message</source>
      <translation>पत्र, कॉल या संदेश का नंबर</translation>
    </message>
    <message>
      <source>Number series</source>
      <translation>नंबर श्रृंखला</translation>
    </message>
    <message>
      <source>Numbers run on without a gap, anew each year. The letters can be others than these.</source>
      <translation>नंबर बिना छूटे चलते हैं, हर वर्ष नए सिरे से। अक्षर इनसे अलग हो सकते हैं।</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>ठीक</translation>
    </message>
    <message>
      <source>ORIGINAL FOR RECIPIENT</source>
      <translation>मूल प्रति, प्राप्तकर्ता के लिए</translation>
    </message>
    <message>
      <source>OUT is the books' own file</source>
      <translation>OUT बही की अपनी फ़ाइल है</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>अक्टू॰</translation>
    </message>
    <message>
      <source>October</source>
      <translation>अक्टूबर</translation>
    </message>
    <message>
      <source>Of</source>
      <translation>किसका</translation>
    </message>
    <message>
      <source>Of an advance used</source>
      <translation>अग्रिम में से प्रयुक्त</translation>
    </message>
    <message>
      <source>Of credit note</source>
      <translation>क्रेडिट नोट का</translation>
    </message>
    <message>
      <source>Of the advance in</source>
      <translation>अग्रिम का, रसीद</translation>
    </message>
    <message>
      <source>Of the credit to what else is open on the invoice</source>
      <translation>क्रेडिट में से, इनवॉइस पर जो और खुला है उसमें</translation>
    </message>
    <message>
      <source>Of the old ones stay: all of today, the last of each of {days} days, of each of {months} months, and of every financial year for ever. An old one goes only when a new one is proven.</source>
      <translation>पुराने में से रहते हैं: आज के सब, {days} दिनों में हर दिन का अंतिम, {months} महीनों में हर महीने का, और हर वित्तीय वर्ष का हमेशा। पुराना तभी जाता है जब नया परखा जा चुका हो।</translation>
    </message>
    <message>
      <source>Of them free</source>
      <translation>उनमें मुफ़्त</translation>
    </message>
    <message>
      <source>Of {limit} that is unapplied</source>
      <translation>असमायोजित {limit} में से</translation>
    </message>
    <message>
      <source>Offered in sales</source>
      <translation>बिक्री में दिखे</translation>
    </message>
    <message>
      <source>Often done</source>
      <translation>अक्सर किए जाने वाले</translation>
    </message>
    <message>
      <source>Old plan is worth</source>
      <translation>पुराने प्लान का मूल्य</translation>
    </message>
    <message>
      <source>Oldest of {month}: {whose}</source>
      <translation>सबसे पुराना {month}: {whose}</translation>
    </message>
    <message>
      <source>Oldest since {day}: {whose}</source>
      <translation>सबसे पुराना {day} से: {whose}</translation>
    </message>
    <message>
      <source>Oldest {days} d: {whose}</source>
      <translation>सबसे पुराना {days} दिन: {whose}</translation>
    </message>
    <message>
      <source>On</source>
      <translation>कब</translation>
    </message>
    <message>
      <source>On closing</source>
      <translation>बंद करते समय</translation>
    </message>
    <message>
      <source>On file already: {whom}</source>
      <translation>पहले से दर्ज: {whom}</translation>
    </message>
    <message>
      <source>On the same paper</source>
      <translation>उसी काग़ज़ पर</translation>
    </message>
    <message>
      <source>Once a package is sold, what is due today, who comes and what came in appears here.</source>
      <translation>पैकेज बिकते ही यहाँ दिखेगा कि आज क्या देय है, कौन आता है और क्या मिला।</translation>
    </message>
    <message>
      <source>One alone costs</source>
      <translation>अकेले एक का मूल्य</translation>
    </message>
    <message>
      <source>One check found something. Nothing was changed.</source>
      <translation>एक जाँच में कुछ मिला। कुछ नहीं बदला गया।</translation>
    </message>
    <message>
      <source>One column</source>
      <translation>एक स्तंभ</translation>
    </message>
    <message>
      <source>One file: all of it, or nothing.</source>
      <translation>एक फ़ाइल: या तो सब, या कुछ नहीं।</translation>
    </message>
    <message>
      <source>One ledger has what the other has not; oldest of {day}: {whose}</source>
      <translation>एक बही में है, दूसरी में नहीं; सबसे पुराना {day}: {whose}</translation>
    </message>
    <message>
      <source>One patient</source>
      <translation>एक मरीज़</translation>
    </message>
    <message>
      <source>One record</source>
      <translation>एक रिकॉर्ड</translation>
    </message>
    <message>
      <source>One session at least is not free</source>
      <translation>कम से कम एक सत्र मुफ़्त न हो</translation>
    </message>
    <message>
      <source>One visit of a plan.</source>
      <translation>प्लान की एक भेंट।</translation>
    </message>
    <message>
      <source>One zip with every report of the month as CSV, statements for the year to date besides.</source>
      <translation>महीने की हर रिपोर्ट CSV में एक zip में, साथ में वर्ष के अब तक के विवरण।</translation>
    </message>
    <message>
      <source>Only a closed day is opened again</source>
      <translation>केवल समाप्त दिन फिर खोला जाता है</translation>
    </message>
    <message>
      <source>Only a closed day is opened again.</source>
      <translation>केवल समाप्त दिन फिर खोला जाता है।</translation>
    </message>
    <message>
      <source>Only a completed session or a charged no-show can be undone.</source>
      <translation>केवल पूर्ण सत्र या शुल्क वाली अनुपस्थिति वापस ली जा सकती है।</translation>
    </message>
    <message>
      <source>Only a discontinued plan was settled; the dialog to discontinue prints a draft</source>
      <translation>केवल बंद किए गए प्लान का निपटारा होता है; बंद करने की खिड़की मसौदा छापती है</translation>
    </message>
    <message>
      <source>Only a draft without a number can be deleted.</source>
      <translation>केवल बिना नंबर का मसौदा हटाया जा सकता है।</translation>
    </message>
    <message>
      <source>Only a package consists of sessions</source>
      <translation>केवल पैकेज में सत्र होते हैं</translation>
    </message>
    <message>
      <source>Only a posted credit note can be used here.</source>
      <translation>यहाँ केवल पोस्ट हुआ क्रेडिट नोट चलता है।</translation>
    </message>
    <message>
      <source>Only a posted invoice can be used here.</source>
      <translation>यहाँ केवल पोस्ट हुआ इनवॉइस चलता है।</translation>
    </message>
    <message>
      <source>Only a posted receipt can be used here.</source>
      <translation>यहाँ केवल पोस्ट हुई रसीद चलती है।</translation>
    </message>
    <message>
      <source>Only a refund that is asked for is approved</source>
      <translation>केवल माँगा गया रिफ़ंड स्वीकृत होता है</translation>
    </message>
    <message>
      <source>Only a refund that is asked for is paid</source>
      <translation>केवल माँगा गया रिफ़ंड दिया जाता है</translation>
    </message>
    <message>
      <source>Only a refund that is asked for is rejected</source>
      <translation>केवल माँगा गया रिफ़ंड अस्वीकार होता है</translation>
    </message>
    <message>
      <source>Only a refund that waits for approval can be approved or rejected.</source>
      <translation>जो रिफ़ंड स्वीकृति की प्रतीक्षा में है वही स्वीकृत या अस्वीकार होता है।</translation>
    </message>
    <message>
      <source>Only a refund that was paid can be reversed.</source>
      <translation>केवल दिया गया रिफ़ंड उलटा जा सकता है।</translation>
    </message>
    <message>
      <source>Only a refund that was paid is reversed</source>
      <translation>केवल दिया गया रिफ़ंड उलटा जाता है</translation>
    </message>
    <message>
      <source>Only a scheduled session or an uncharged no-show can be completed.</source>
      <translation>केवल निर्धारित सत्र या बिना शुल्क की अनुपस्थिति पूर्ण हो सकती है।</translation>
    </message>
    <message>
      <source>Only accounts that fit are listed: {count}</source>
      <translation>केवल ठीक बैठने वाले खाते दिखते हैं: {count}</translation>
    </message>
    <message>
      <source>Only an active plan can be changed in this way.</source>
      <translation>केवल सक्रिय प्लान ऐसे बदला जा सकता है।</translation>
    </message>
    <message>
      <source>Only if it is another one</source>
      <translation>केवल यदि अलग हो</translation>
    </message>
    <message>
      <source>Only in {view}</source>
      <translation>केवल {view} में</translation>
    </message>
    <message>
      <source>Only its hash is kept; nobody can read it, and the edit log only says that it changed.</source>
      <translation>केवल उसका हैश रखा जाता है; कोई उसे पढ़ नहीं सकता, और संपादन लॉग केवल यह कहता है कि वह बदला।</translation>
    </message>
    <message>
      <source>Only looking?</source>
      <translation>केवल देख रहे हैं?</translation>
    </message>
    <message>
      <source>Only money that came in is a settlement</source>
      <translation>केवल आया हुआ धन निपटान होता है</translation>
    </message>
    <message>
      <source>Only money that is kept as a balance needs it; on record it ends disputes.</source>
      <translation>केवल शेष के रूप में रखे धन के लिए ज़रूरी; दर्ज होने से विवाद मिटता है।</translation>
    </message>
    <message>
      <source>Only t&amp;his record</source>
      <translation>केवल यह रिकॉर्ड (&amp;H)</translation>
    </message>
    <message>
      <source>Only the branch's own book may write documents of the branch.</source>
      <translation>शाखा के दस्तावेज़ केवल शाखा की अपनी बही लिखे।</translation>
    </message>
    <message>
      <source>Only the note of a discontinued plan is issued again with another amount.</source>
      <translation>केवल बंद किए गए प्लान का नोट दूसरी राशि से फिर जारी होता है।</translation>
    </message>
    <message>
      <source>Only the owner may; the edit log keeps it</source>
      <translation>केवल मालिक; संपादन लॉग में रहता है</translation>
    </message>
    <message>
      <source>Only the owner opens a year again</source>
      <translation>वर्ष केवल मालिक फिर खोलते हैं</translation>
    </message>
    <message>
      <source>Only the owner takes the day of a filing back</source>
      <translation>भरने का दिन केवल मालिक वापस लेते हैं</translation>
    </message>
    <message>
      <source>Only the owner unlocks a month</source>
      <translation>केवल मालिक महीने का ताला खोलते हैं</translation>
    </message>
    <message>
      <source>Only the posted note of a discontinued plan has one</source>
      <translation>केवल बंद किए गए प्लान के पोस्ट हुए नोट का होता है</translation>
    </message>
    <message>
      <source>Only what a posted note has left is paid back or kept</source>
      <translation>पोस्ट हुए नोट में जो बचा है वही वापस दिया या रखा जाता है</translation>
    </message>
    <message>
      <source>Only what waits for approval can be approved or rejected.</source>
      <translation>जो स्वीकृति की प्रतीक्षा में है वही स्वीकृत या अस्वीकार होता है।</translation>
    </message>
    <message>
      <source>Only where the terms say so and consumer law allows it; else discontinue the plan.</source>
      <translation>केवल जहाँ शर्तें कहें और उपभोक्ता क़ानून अनुमति दे; नहीं तो प्लान बंद करें।</translation>
    </message>
    <message>
      <source>Only {amount} can still be let go: reject it, and ask for less</source>
      <translation>अब केवल {amount} छोड़े जा सकते हैं: इसे अस्वीकार करें और कम माँगें</translation>
    </message>
    <message>
      <source>Only {amount} is left of it</source>
      <translation>इसमें केवल {amount} बचे हैं</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>खुला</translation>
    </message>
    <message>
      <source>Open</source>
      <comment>an act</comment>
      <translation>खोलें</translation>
    </message>
    <message>
      <source>Open</source>
      <comment>an amount</comment>
      <translation>बकाया</translation>
    </message>
    <message>
      <source>Open &amp;again...</source>
      <translation>फिर खोलें (&amp;A)...</translation>
    </message>
    <message>
      <source>Open FY {label}</source>
      <translation>FY {label} खोलें</translation>
    </message>
    <message>
      <source>Open FY {label} again</source>
      <translation>FY {label} फिर खोलें</translation>
    </message>
    <message>
      <source>Open With GST</source>
      <translation>GST सहित खुला</translation>
    </message>
    <message>
      <source>Open account</source>
      <translation>खाता खोलें</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>फिर खोलें</translation>
    </message>
    <message>
      <source>Open again...</source>
      <translation>फिर खोलें...</translation>
    </message>
    <message>
      <source>Open another branch first.</source>
      <translation>पहले दूसरी शाखा खोलें।</translation>
    </message>
    <message>
      <source>Open before</source>
      <translation>पहले खुला</translation>
    </message>
    <message>
      <source>Open books</source>
      <translation>बही खोलें</translation>
    </message>
    <message>
      <source>Open branch</source>
      <translation>शाखा खोलें</translation>
    </message>
    <message>
      <source>Open day</source>
      <translation>दिन खोलें</translation>
    </message>
    <message>
      <source>Open day...</source>
      <translation>दिन खोलें...</translation>
    </message>
    <message>
      <source>Open in safe mode</source>
      <translation>सुरक्षित रूप में खोलें</translation>
    </message>
    <message>
      <source>Open installments</source>
      <translation>खुली किस्तें</translation>
    </message>
    <message>
      <source>Open installments, no longer asked for</source>
      <translation>खुली किस्तें, अब नहीं माँगी जाएँगी</translation>
    </message>
    <message>
      <source>Open it in the window first; it is copied, then brought to the present form.</source>
      <translation>पहले विंडो में खोलें; उसकी प्रति बनती है, फिर नए रूप में लाई जाती है।</translation>
    </message>
    <message>
      <source>Open next year...</source>
      <translation>अगला वर्ष खोलें...</translation>
    </message>
    <message>
      <source>Open page</source>
      <translation>पन्ना खोलें</translation>
    </message>
    <message>
      <source>Open sessions</source>
      <translation>खुले सत्र</translation>
    </message>
    <message>
      <source>Open sessions are credited</source>
      <translation>खुले सत्रों का क्रेडिट</translation>
    </message>
    <message>
      <source>Open the calendar (F2)</source>
      <translation>कैलेंडर खोलें (F2)</translation>
    </message>
    <message>
      <source>Open the credit note</source>
      <translation>क्रेडिट नोट खोलें</translation>
    </message>
    <message>
      <source>Open the day first; it is closed once, and opened again by the owner.</source>
      <translation>पहले दिन खोलें; वह एक बार समाप्त होता है, और मालिक उसे फिर खोलते हैं।</translation>
    </message>
    <message>
      <source>Open the day with what lies in the drawer; in the evening count it and close the day.</source>
      <translation>गल्ले में जो है उससे दिन खोलें; शाम को गिनें और दिन समाप्त करें।</translation>
    </message>
    <message>
      <source>Open the invoice</source>
      <translation>इनवॉइस खोलें</translation>
    </message>
    <message>
      <source>Open the last good backup. In safe mode these books can still be read, but not written.</source>
      <translation>अंतिम सही बैकअप खोलें। सुरक्षित रूप में यह बही पढ़ी जा सकती है, लिखी नहीं।</translation>
    </message>
    <message>
      <source>Open the later year again first.</source>
      <translation>पहले बाद का वर्ष फिर खोलें।</translation>
    </message>
    <message>
      <source>Open the page of a patient first</source>
      <translation>पहले किसी मरीज़ का पन्ना खोलें</translation>
    </message>
    <message>
      <source>Open the plan</source>
      <translation>प्लान खोलें</translation>
    </message>
    <message>
      <source>Open the receipt</source>
      <translation>रसीद खोलें</translation>
    </message>
    <message>
      <source>Open the refund</source>
      <translation>रिफ़ंड खोलें</translation>
    </message>
    <message>
      <source>Open the year again...</source>
      <translation>वर्ष फिर खोलें...</translation>
    </message>
    <message>
      <source>Open {day} again</source>
      <translation>{day} फिर खोलें</translation>
    </message>
    <message>
      <source>Open {file}</source>
      <translation>{file} खोलें</translation>
    </message>
    <message>
      <source>Opened</source>
      <translation>खोला गया</translation>
    </message>
    <message>
      <source>Opened &amp;lately</source>
      <translation>हाल में खोली गईं (&amp;L)</translation>
    </message>
    <message>
      <source>Opened again</source>
      <translation>फिर खोले गए</translation>
    </message>
    <message>
      <source>Opened lately</source>
      <translation>हाल में खोली गईं</translation>
    </message>
    <message>
      <source>Opening</source>
      <translation>आरंभिक</translation>
    </message>
    <message>
      <source>Opening Cr</source>
      <translation>आरंभिक जमा</translation>
    </message>
    <message>
      <source>Opening Dr</source>
      <translation>आरंभिक नामे</translation>
    </message>
    <message>
      <source>Opening balance</source>
      <translation>आरंभिक शेष</translation>
    </message>
    <message>
      <source>Opening balances</source>
      <translation>आरंभिक शेष</translation>
    </message>
    <message>
      <source>Opening balances recorded</source>
      <translation>आरंभिक शेष दर्ज हुए</translation>
    </message>
    <message>
      <source>Opening day</source>
      <translation>आरंभ का दिन</translation>
    </message>
    <message>
      <source>Opening {name}</source>
      <translation>{name} खुल रही है</translation>
    </message>
    <message>
      <source>Opens in Excel and LibreOffice with a double click; text that looks like a formula gets an apostrophe.</source>
      <translation>Excel और LibreOffice में दो क्लिक से खुलता है; सूत्र जैसा दिखने वाले पाठ के आगे ' लगता है।</translation>
    </message>
    <message>
      <source>Optional</source>
      <translation>वैकल्पिक</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>मूल</translation>
    </message>
    <message>
      <source>Original Invoice Date</source>
      <translation>मूल इनवॉइस तारीख़</translation>
    </message>
    <message>
      <source>Original Invoice No</source>
      <translation>मूल इनवॉइस नंबर</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>अन्य</translation>
    </message>
    <message>
      <source>Other books were put in this file's place, or somebody has changed the log. Open the last good backup; if these books are what you want, move {beside} away and open them again.</source>
      <translation>इसकी जगह दूसरी बही रखी गई, या किसी ने लॉग बदला। अंतिम सही बैकअप खोलें; यदि यही बही चाहिए तो {beside} हटाकर फिर खोलें।</translation>
    </message>
    <message>
      <source>Other cash</source>
      <translation>अन्य नकद</translation>
    </message>
    <message>
      <source>Other current assets</source>
      <translation>अन्य चालू संपत्तियाँ</translation>
    </message>
    <message>
      <source>Other current liabilities</source>
      <translation>अन्य चालू देयताएँ</translation>
    </message>
    <message>
      <source>Other days</source>
      <translation>अन्य दिन</translation>
    </message>
    <message>
      <source>Other filters may leave some.</source>
      <translation>दूसरे फ़िल्टरों से कुछ मिल सकते हैं।</translation>
    </message>
    <message>
      <source>Other folder...</source>
      <translation>दूसरा फ़ोल्डर...</translation>
    </message>
    <message>
      <source>Other lines</source>
      <translation>अन्य पंक्तियाँ</translation>
    </message>
    <message>
      <source>Other months stay as they are.</source>
      <translation>दूसरे महीने जैसे हैं वैसे रहते हैं।</translation>
    </message>
    <message>
      <source>Out of</source>
      <translation>किससे</translation>
    </message>
    <message>
      <source>Output tax of documents</source>
      <translation>दस्तावेज़ों का आउटपुट कर</translation>
    </message>
    <message>
      <source>Outside GST</source>
      <translation>GST से बाहर</translation>
    </message>
    <message>
      <source>Outstanding</source>
      <translation>बकाया</translation>
    </message>
    <message>
      <source>Outward supplies</source>
      <translation>बाहरी आपूर्ति</translation>
    </message>
    <message>
      <source>Over a network the lock that keeps a second window out may do nothing, and two computers that write at once destroy the books. Keep them on this computer's own disk, and only backups there.</source>
      <translation>नेटवर्क पर दूसरी विंडो रोकने वाला ताला काम न करे, और एक साथ लिखने वाले दो कंप्यूटर बही नष्ट कर देते हैं। इसे इसी कंप्यूटर की डिस्क पर रखें, वहाँ केवल बैकअप।</translation>
    </message>
    <message>
      <source>Over a table: Ctrl and the wheel</source>
      <translation>तालिका पर: Ctrl और पहिया</translation>
    </message>
    <message>
      <source>Over since {over}; entries can still be dated in it</source>
      <translation>{over} से पूरा; अब भी इसकी तारीख़ में लिखा जा सकता है</translation>
    </message>
    <message>
      <source>Over, not locked</source>
      <translation>पूरे, ताला नहीं</translation>
    </message>
    <message>
      <source>Overcharge</source>
      <translation>अधिक शुल्क लिया गया</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>अतिदेय</translation>
    </message>
    <message>
      <source>Overdue {amount}</source>
      <translation>अतिदेय {amount}</translation>
    </message>
    <message>
      <source>Overridden Because</source>
      <translation>किस कारण लाँघी</translation>
    </message>
    <message>
      <source>Overrides</source>
      <translation>सीमा लाँघी गई</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>सार</translation>
    </message>
    <message>
      <source>Owed</source>
      <translation>देय</translation>
    </message>
    <message>
      <source>Owed for it</source>
      <translation>उसका देय</translation>
    </message>
    <message>
      <source>Owes</source>
      <translation>देय</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>मालिक</translation>
    </message>
    <message>
      <source>Owners' funds</source>
      <translation>मालिकों की निधि</translation>
    </message>
    <message>
      <source>P&amp;lans</source>
      <translation>प्लान (&amp;L)</translation>
    </message>
    <message>
      <source>P&amp;lans of the patient</source>
      <translation>मरीज़ के प्लान (&amp;L)</translation>
    </message>
    <message>
      <source>PAN</source>
      <translation>PAN</translation>
    </message>
    <message>
      <source>PAN {number}</source>
      <translation>PAN {number}</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>Pa&amp;ge of the patient</source>
      <translation>मरीज़ का पन्ना (&amp;G)</translation>
    </message>
    <message>
      <source>Pac&amp;kages</source>
      <translation>पैकेज (&amp;K)</translation>
    </message>
    <message>
      <source>Package</source>
      <translation>पैकेज</translation>
    </message>
    <message>
      <source>Package Code</source>
      <translation>पैकेज कोड</translation>
    </message>
    <message>
      <source>Package and terms</source>
      <translation>पैकेज और शर्तें</translation>
    </message>
    <message>
      <source>Package by name or code</source>
      <translation>पैकेज, नाम या कोड से</translation>
    </message>
    <message>
      <source>Package liability</source>
      <translation>पैकेज देयता</translation>
    </message>
    <message>
      <source>Package of sessions</source>
      <translation>सत्रों का पैकेज</translation>
    </message>
    <message>
      <source>Package revenue</source>
      <translation>पैकेज आय</translation>
    </message>
    <message>
      <source>Package {name}</source>
      <translation>पैकेज {name}</translation>
    </message>
    <message>
      <source>Packages</source>
      <translation>पैकेज</translation>
    </message>
    <message>
      <source>Packages earn revenue</source>
      <translation>पैकेज से आय कब</translation>
    </message>
    <message>
      <source>Packages on installments, sessions, receipts, credit notes and the ledger, in one file.</source>
      <translation>किस्तों पर पैकेज, सत्र, रसीदें, क्रेडिट नोट और बही, एक ही फ़ाइल में।</translation>
    </message>
    <message>
      <source>Packages, invoices, receipts and what is owed stand here from the first sale on.</source>
      <translation>पहली बिक्री से यहाँ पैकेज, इनवॉइस, रसीदें और देय दिखते हैं।</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>पन्ना</translation>
    </message>
    <message>
      <source>Page of the patient</source>
      <translation>मरीज़ का पन्ना</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>पन्ना {page}, कुल {pages}</translation>
    </message>
    <message>
      <source>Pages of A4 to print or to send, with the clinic's name and numbered pages.</source>
      <translation>छापने या भेजने को A4 के पन्ने, क्लिनिक के नाम और पन्ना-संख्या सहित।</translation>
    </message>
    <message>
      <source>Pages of the help</source>
      <translation>सहायता के पन्ने</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>चुकाया</translation>
    </message>
    <message>
      <source>Paid Back</source>
      <translation>वापस दिया</translation>
    </message>
    <message>
      <source>Paid On</source>
      <translation>कब चुकाया</translation>
    </message>
    <message>
      <source>Paid back</source>
      <translation>वापस किया गया</translation>
    </message>
    <message>
      <source>Paid back by {mode}</source>
      <translation>{mode} से वापस दिया</translation>
    </message>
    <message>
      <source>Paid back in part</source>
      <translation>आंशिक वापसी</translation>
    </message>
    <message>
      <source>Paid back now</source>
      <translation>अभी वापस दिया</translation>
    </message>
    <message>
      <source>Paid back to</source>
      <translation>किसे वापस दिया</translation>
    </message>
    <message>
      <source>Paid by</source>
      <translation>भुगतान का माध्यम</translation>
    </message>
    <message>
      <source>Paid by the credit</source>
      <translation>क्रेडिट से चुकता</translation>
    </message>
    <message>
      <source>Paid by this receipt</source>
      <translation>इस रसीद से भुगतान</translation>
    </message>
    <message>
      <source>Paid for</source>
      <translation>किसका भुगतान</translation>
    </message>
    <message>
      <source>Paid for the package</source>
      <translation>पैकेज के लिए भुगतान</translation>
    </message>
    <message>
      <source>Paid from</source>
      <translation>किससे चुकाया</translation>
    </message>
    <message>
      <source>Paid in advance</source>
      <translation>पहले से चुकाया</translation>
    </message>
    <message>
      <source>Paid to the wrong patient</source>
      <translation>ग़लत मरीज़ को दिया गया</translation>
    </message>
    <message>
      <source>Pairing each line of the bank's statement with the ledger entry it belongs to, so that what is left is a difference to explain.</source>
      <translation>बैंक के विवरण की हर पंक्ति को बही की उसकी प्रविष्टि से जोड़ना, ताकि बचा अंतर समझाया जा सके।</translation>
    </message>
    <message>
      <source>Papers begin and end like this</source>
      <translation>काग़ज़ ऐसे शुरू और समाप्त होते हैं</translation>
    </message>
    <message>
      <source>Papers printed from now on carry it; figures and numbers do not change.</source>
      <translation>अब से छपने वाले काग़ज़ों पर होगा; आँकड़े और नंबर नहीं बदलते।</translation>
    </message>
    <message>
      <source>Part of {number}</source>
      <translation>{number} का भाग</translation>
    </message>
    <message>
      <source>Part paid</source>
      <translation>आंशिक भुगतान</translation>
    </message>
    <message>
      <source>Particulars</source>
      <translation>ब्योरा</translation>
    </message>
    <message>
      <source>Particulars changed</source>
      <translation>ब्योरा बदला</translation>
    </message>
    <message>
      <source>Parts of the credit note</source>
      <translation>क्रेडिट नोट के भाग</translation>
    </message>
    <message>
      <source>Parts of the invoice</source>
      <translation>इनवॉइस के भाग</translation>
    </message>
    <message>
      <source>Parts of the page</source>
      <translation>पन्ने के भाग</translation>
    </message>
    <message>
      <source>Parts of the plan</source>
      <translation>प्लान के भाग</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>पासफ़्रेज़</translation>
    </message>
    <message>
      <source>Passphrase until now</source>
      <translation>अब तक का पासफ़्रेज़</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>पासवर्ड</translation>
    </message>
    <message>
      <source>Password Set</source>
      <translation>पासवर्ड है</translation>
    </message>
    <message>
      <source>Password set</source>
      <translation>पासवर्ड रखा</translation>
    </message>
    <message>
      <source>Password until now</source>
      <translation>अब तक का पासवर्ड</translation>
    </message>
    <message>
      <source>Past: a note is financial, {tax} stays a cost</source>
      <translation>बीत गया: नोट वित्तीय होगा, {tax} लागत रहेगा</translation>
    </message>
    <message>
      <source>Paste rows</source>
      <translation>पंक्तियाँ चिपकाएँ</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>मरीज़</translation>
    </message>
    <message>
      <source>Patient ID</source>
      <translation>मरीज़ ID</translation>
    </message>
    <message>
      <source>Patient of line {number}</source>
      <translation>पंक्ति {number} का मरीज़</translation>
    </message>
    <message>
      <source>Patient owes</source>
      <translation>मरीज़ पर देय</translation>
    </message>
    <message>
      <source>Patient registered</source>
      <translation>मरीज़ पंजीकृत हुआ</translation>
    </message>
    <message>
      <source>Patient statement</source>
      <translation>मरीज़ विवरण</translation>
    </message>
    <message>
      <source>Patient {mrn} registered</source>
      <translation>मरीज़ {mrn} पंजीकृत हुआ</translation>
    </message>
    <message>
      <source>Patient {mrn} saved</source>
      <translation>मरीज़ {mrn} सहेजा गया</translation>
    </message>
    <message>
      <source>Patient's Name</source>
      <translation>मरीज़ का नाम</translation>
    </message>
    <message>
      <source>Patient, record number</source>
      <translation>मरीज़, रिकॉर्ड नंबर</translation>
    </message>
    <message>
      <source>Patients</source>
      <translation>मरीज़</translation>
    </message>
    <message>
      <source>Patients only</source>
      <translation>केवल मरीज़</translation>
    </message>
    <message>
      <source>Patients owe</source>
      <translation>मरीज़ों पर देय</translation>
    </message>
    <message>
      <source>Patients {patients}, plans {plans}, invoices {invoices}, receipts {receipts}</source>
      <translation>मरीज़ {patients}, प्लान {plans}, इनवॉइस {invoices}, रसीदें {receipts}</translation>
    </message>
    <message>
      <source>Patients' Accounts</source>
      <translation>मरीज़ों के खाते</translation>
    </message>
    <message>
      <source>Patients, sales, receipts, sessions</source>
      <translation>मरीज़, बिक्री, रसीदें, सत्र</translation>
    </message>
    <message>
      <source>Pay &amp;back...</source>
      <translation>वापस दें (&amp;B)...</translation>
    </message>
    <message>
      <source>Pay back</source>
      <translation>वापस दें</translation>
    </message>
    <message>
      <source>Pay back by {mode}</source>
      <translation>{mode} से वापस दें</translation>
    </message>
    <message>
      <source>Pay back later</source>
      <translation>बाद में वापस दें</translation>
    </message>
    <message>
      <source>Pay back now</source>
      <translation>अभी वापस दें</translation>
    </message>
    <message>
      <source>Pay back...</source>
      <translation>वापस दें...</translation>
    </message>
    <message>
      <source>Pay now</source>
      <translation>अभी दें</translation>
    </message>
    <message>
      <source>Pay refund</source>
      <translation>रिफ़ंड दें</translation>
    </message>
    <message>
      <source>Pay {number}</source>
      <translation>{number} का भुगतान</translation>
    </message>
    <message>
      <source>Pay...</source>
      <translation>दें...</translation>
    </message>
    <message>
      <source>Payment</source>
      <translation>भुगतान</translation>
    </message>
    <message>
      <source>Payment dishonoured</source>
      <translation>भुगतान अनादृत</translation>
    </message>
    <message>
      <source>Payment voucher</source>
      <translation>भुगतान वाउचर</translation>
    </message>
    <message>
      <source>Pending</source>
      <translation>लंबित</translation>
    </message>
    <message>
      <source>Performer</source>
      <translation>करने वाला</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>अवधि</translation>
    </message>
    <message>
      <source>Period: {period}</source>
      <translation>अवधि: {period}</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>अवधियाँ</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>फ़ोन</translation>
    </message>
    <message>
      <source>Phone 080 4567 8901</source>
      <translation>फ़ोन 080 4567 8901</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>चित्र</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg)</source>
      <translation>चित्र (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
      <source>Pieces</source>
      <translation>संख्या</translation>
    </message>
    <message>
      <source>Pieces of {piece}</source>
      <translation>{piece} की संख्या</translation>
    </message>
    <message>
      <source>Place In The Chart</source>
      <translation>सूची में स्थान</translation>
    </message>
    <message>
      <source>Place Of Supply</source>
      <translation>आपूर्ति का स्थान</translation>
    </message>
    <message>
      <source>Place of supply</source>
      <translation>आपूर्ति का स्थान</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>स्थान</translation>
    </message>
    <message>
      <source>Plain UTF-8 for other software: no byte order mark, and no text is changed.</source>
      <translation>दूसरे सॉफ़्टवेयर के लिए सादा UTF-8: बिना बाइट-क्रम चिह्न, कोई पाठ नहीं बदलता।</translation>
    </message>
    <message>
      <source>Plan</source>
      <translation>प्लान</translation>
    </message>
    <message>
      <source>Plan ID</source>
      <translation>प्लान ID</translation>
    </message>
    <message>
      <source>Plan Key</source>
      <translation>प्लान कुंजी</translation>
    </message>
    <message>
      <source>Plan No</source>
      <translation>प्लान नंबर</translation>
    </message>
    <message>
      <source>Plan Or Invoice No</source>
      <translation>प्लान या इनवॉइस नंबर</translation>
    </message>
    <message>
      <source>Plan Value</source>
      <translation>प्लान मूल्य</translation>
    </message>
    <message>
      <source>Plan discontinued</source>
      <translation>प्लान बंद किया गया</translation>
    </message>
    <message>
      <source>Plan or Draft</source>
      <translation>प्लान या मसौदा</translation>
    </message>
    <message>
      <source>Plan or draft</source>
      <translation>प्लान या मसौदा</translation>
    </message>
    <message>
      <source>Plan register</source>
      <translation>प्लान रजिस्टर</translation>
    </message>
    <message>
      <source>Plans</source>
      <translation>प्लान</translation>
    </message>
    <message>
      <source>Plans Open</source>
      <translation>खुले प्लान</translation>
    </message>
    <message>
      <source>Plans as they are shown</source>
      <translation>प्लान जैसे दिख रहे हैं</translation>
    </message>
    <message>
      <source>Plans of the patient</source>
      <translation>मरीज़ के प्लान</translation>
    </message>
    <message>
      <source>Plans that run</source>
      <translation>चल रहे प्लान</translation>
    </message>
    <message>
      <source>Plans without a session for 90 days</source>
      <translation>90 दिन से बिना सत्र के प्लान</translation>
    </message>
    <message>
      <source>Please report this with the details below; the books are as they were before.</source>
      <translation>कृपया नीचे के ब्योरे सहित सूचना दें; बही पहले जैसी है।</translation>
    </message>
    <message>
      <source>Please report this; the books are as they were before.</source>
      <translation>कृपया इसकी सूचना दें; बही पहले जैसी है।</translation>
    </message>
    <message>
      <source>Policies compared</source>
      <translation>नीतियों की तुलना</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>नीति</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>पोस्ट करें</translation>
    </message>
    <message>
      <source>Post &amp;journal...</source>
      <translation>जर्नल पोस्ट करें (&amp;J)...</translation>
    </message>
    <message>
      <source>Post a journal</source>
      <translation>जर्नल पोस्ट करें</translation>
    </message>
    <message>
      <source>Post journal</source>
      <translation>जर्नल पोस्ट करें</translation>
    </message>
    <message>
      <source>Post or delete them first.</source>
      <translation>पहले उन्हें पोस्ट करें या हटाएँ।</translation>
    </message>
    <message>
      <source>Post settlement</source>
      <translation>निपटान पोस्ट करें</translation>
    </message>
    <message>
      <source>Post ticked</source>
      <translation>निशान वाले पोस्ट करें</translation>
    </message>
    <message>
      <source>Post voucher</source>
      <translation>वाउचर पोस्ट करें</translation>
    </message>
    <message>
      <source>Post what stands in the form; it is not kept if the program ends before.</source>
      <translation>जो फ़ॉर्म में है उसे पोस्ट करें; प्रोग्राम पहले बंद हुआ तो वह नहीं रहेगा।</translation>
    </message>
    <message>
      <source>Post what the bank &amp;has...</source>
      <translation>जो बैंक में है उसे पोस्ट करें (&amp;H)...</translation>
    </message>
    <message>
      <source>Post what the bank has</source>
      <translation>जो बैंक में है उसे पोस्ट करें</translation>
    </message>
    <message>
      <source>Post with this reason</source>
      <translation>इस कारण से पोस्ट करें</translation>
    </message>
    <message>
      <source>Post...</source>
      <translation>पोस्ट करें...</translation>
    </message>
    <message>
      <source>Posted</source>
      <translation>पोस्ट हुए</translation>
    </message>
    <message>
      <source>Posted At</source>
      <translation>कब पोस्ट हुआ</translation>
    </message>
    <message>
      <source>Posted By</source>
      <translation>किसने पोस्ट किया</translation>
    </message>
    <message>
      <source>Posted by</source>
      <translation>पोस्ट करने वाला</translation>
    </message>
    <message>
      <source>Posted flag</source>
      <translation>पोस्ट का चिह्न</translation>
    </message>
    <message>
      <source>Posted in one step: all of it, or nothing.</source>
      <translation>एक ही क़दम में पोस्ट: या तो सब, या कुछ नहीं।</translation>
    </message>
    <message>
      <source>Posted to</source>
      <translation>किसमें पोस्ट हुआ</translation>
    </message>
    <message>
      <source>Posted to {account}</source>
      <translation>{account} में पोस्ट हुआ</translation>
    </message>
    <message>
      <source>Posted {moment}</source>
      <translation>{moment} को पोस्ट हुआ</translation>
    </message>
    <message>
      <source>Posted: the line can be matched to it</source>
      <translation>पोस्ट हुआ: पंक्ति का इससे मिलान हो सकता है</translation>
    </message>
    <message>
      <source>Posting</source>
      <translation>पोस्टिंग</translation>
    </message>
    <message>
      <source>Posting exceptions</source>
      <translation>पोस्टिंग अपवाद</translation>
    </message>
    <message>
      <source>Posting health</source>
      <translation>पोस्टिंग की स्थिति</translation>
    </message>
    <message>
      <source>Posting takes the next number, credits the patient's account and enters the journal, all in one step.</source>
      <translation>पोस्टिंग अगला नंबर लेती है, मरीज़ के खाते में क्रेडिट करती है और जर्नल लिखती है, सब एक क़दम में।</translation>
    </message>
    <message>
      <source>Posting uses it for {roles}: it stays in use, and its type stays.</source>
      <translation>पोस्टिंग इसे {roles} के लिए प्रयोग करती है: यह प्रयोग में रहता है और प्रकार नहीं बदलता।</translation>
    </message>
    <message>
      <source>Posting will enter</source>
      <translation>पोस्ट करने पर लिखा जाएगा</translation>
    </message>
    <message>
      <source>Posts, reverses, adjusts credits, locks months</source>
      <translation>पोस्ट, उलट, क्रेडिट में बदलाव, महीनों पर ताला</translation>
    </message>
    <message>
      <source>Preference&amp;s...</source>
      <translation>पसंद (&amp;S)...</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>पसंद</translation>
    </message>
    <message>
      <source>Prefix</source>
      <translation>उपसर्ग</translation>
    </message>
    <message>
      <source>Pregnancy</source>
      <translation>गर्भावस्था</translation>
    </message>
    <message>
      <source>Prepared by</source>
      <translation>किसने बनाया</translation>
    </message>
    <message>
      <source>Press Esc again to close and lose it.</source>
      <translation>बंद करके उसे छोड़ने के लिए Esc फिर दबाएँ।</translation>
    </message>
    <message>
      <source>Press the cross or Delete to take this filter away</source>
      <translation>यह फ़िल्टर हटाने के लिए क्रॉस या Delete दबाएँ</translation>
    </message>
    <message>
      <source>Preview, nothing posted: figures as they stand now.</source>
      <translation>पूर्वावलोकन, कुछ पोस्ट नहीं हुआ: आँकड़े अभी के हैं।</translation>
    </message>
    <message>
      <source>Previous day or period</source>
      <translation>पिछला दिन या अवधि</translation>
    </message>
    <message>
      <source>Price</source>
      <translation>मूल्य</translation>
    </message>
    <message>
      <source>Price Includes GST</source>
      <translation>मूल्य GST सहित</translation>
    </message>
    <message>
      <source>Price of line {number}</source>
      <translation>पंक्ति {number} का मूल्य</translation>
    </message>
    <message>
      <source>Price of one of line {number}</source>
      <translation>पंक्ति {number} के एक का मूल्य</translation>
    </message>
    <message>
      <source>Print (Ctrl+P)</source>
      <translation>छापें (Ctrl+P)</translation>
    </message>
    <message>
      <source>Print settlement...</source>
      <translation>निपटारा छापें...</translation>
    </message>
    <message>
      <source>Print...</source>
      <translation>छापें...</translation>
    </message>
    <message>
      <source>Printed as it is shown.</source>
      <translation>जैसा दिखता है वैसा छपता है।</translation>
    </message>
    <message>
      <source>Printed on A4 paper; Ctrl+E exports it as PDF.</source>
      <translation>A4 काग़ज़ पर छपता है; Ctrl+E से PDF में निर्यात।</translation>
    </message>
    <message>
      <source>Pro rata</source>
      <translation>अनुपात में</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>वस्तु</translation>
    </message>
    <message>
      <source>Profit and loss</source>
      <translation>लाभ-हानि</translation>
    </message>
    <message>
      <source>Profit before tax</source>
      <translation>कर से पहले लाभ</translation>
    </message>
    <message>
      <source>Profit for the year</source>
      <translation>वर्ष का लाभ</translation>
    </message>
    <message>
      <source>Profit {amount}</source>
      <translation>लाभ {amount}</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>प्रगति</translation>
    </message>
    <message>
      <source>Proven by {count} checks: {path}</source>
      <translation>{count} जाँचों से परखा गया: {path}</translation>
    </message>
    <message>
      <source>Proven, findings as in the books</source>
      <translation>परखा गया, त्रुटियाँ बही जैसी</translation>
    </message>
    <message>
      <source>Proven, {count} checks</source>
      <translation>परखा गया, {count} जाँचें</translation>
    </message>
    <message>
      <source>Proving</source>
      <translation>परखा जा रहा है</translation>
    </message>
    <message>
      <source>Put a document into the books for good: it gets its number and its entries. What is posted is never changed; it is reversed.</source>
      <translation>दस्तावेज़ को स्थायी रूप से बही में लिखना: उसे नंबर और प्रविष्टियाँ मिलती हैं। पोस्ट हुआ कभी बदला नहीं, उलटा जाता है।</translation>
    </message>
    <message>
      <source>Put it back, or open the books again.</source>
      <translation>उसे वापस रखें, या बही फिर खोलें।</translation>
    </message>
    <message>
      <source>Put on at once, on this computer alone.</source>
      <translation>तुरंत लागू, केवल इस कंप्यूटर पर।</translation>
    </message>
    <message>
      <source>Put the file {manifest} beside it, or choose another backup.</source>
      <translation>फ़ाइल {manifest} साथ रखें, या दूसरा बैकअप चुनें।</translation>
    </message>
    <message>
      <source>REVERSED</source>
      <translation>उलटा गया</translation>
    </message>
    <message>
      <source>Raise the price, or sell fewer sessions.</source>
      <translation>मूल्य बढ़ाएँ, या कम सत्र बेचें।</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>दर</translation>
    </message>
    <message>
      <source>Re&amp;cover the patient's written-off debt...</source>
      <translation>मरीज़ का बट्टे खाते का ऋण वसूलें (&amp;C)...</translation>
    </message>
    <message>
      <source>Re&amp;instate...</source>
      <translation>बहाल करें (&amp;I)...</translation>
    </message>
    <message>
      <source>Re&amp;ject refund...</source>
      <translation>रिफ़ंड अस्वीकार करें (&amp;J)...</translation>
    </message>
    <message>
      <source>Re&amp;ject...</source>
      <translation>अस्वीकार करें (&amp;J)...</translation>
    </message>
    <message>
      <source>Re&amp;verse receipt...</source>
      <translation>रसीद उलटें (&amp;V)...</translation>
    </message>
    <message>
      <source>Re&amp;verse waiver or write-off...</source>
      <translation>माफ़ी या बट्टा खाता उलटें (&amp;V)...</translation>
    </message>
    <message>
      <source>Re-&amp;issue...</source>
      <translation>फिर जारी करें (&amp;I)...</translation>
    </message>
    <message>
      <source>Re-p&amp;lan installments...</source>
      <translation>किस्तें फिर तय करें (&amp;L)...</translation>
    </message>
    <message>
      <source>Re-plan installments</source>
      <translation>किस्तें फिर तय करें</translation>
    </message>
    <message>
      <source>Re-plan the installments of {plan}</source>
      <translation>{plan} की किस्तें फिर तय करें</translation>
    </message>
    <message>
      <source>Reading all of it</source>
      <translation>पूरा पढ़ा जा रहा है</translation>
    </message>
    <message>
      <source>Reading the accounts</source>
      <translation>खाते पढ़े जा रहे हैं</translation>
    </message>
    <message>
      <source>Reading the chart</source>
      <translation>खातों की सूची पढ़ी जा रही है</translation>
    </message>
    <message>
      <source>Reading the chart of accounts</source>
      <translation>खातों की सूची पढ़ी जा रही है</translation>
    </message>
    <message>
      <source>Reading the file</source>
      <translation>फ़ाइल पढ़ी जा रही है</translation>
    </message>
    <message>
      <source>Reading the invoices</source>
      <translation>इनवॉइस पढ़े जा रहे हैं</translation>
    </message>
    <message>
      <source>Reading the rates of the day</source>
      <translation>उस दिन की दरें पढ़ी जा रही हैं</translation>
    </message>
    <message>
      <source>Reading what can be applied</source>
      <translation>पढ़ा जा रहा है कि क्या समायोजित हो सकता है</translation>
    </message>
    <message>
      <source>Reading what can be paid back</source>
      <translation>पढ़ा जा रहा है कि क्या वापस दिया जा सकता है</translation>
    </message>
    <message>
      <source>Reading what is due</source>
      <translation>पढ़ा जा रहा है कि क्या देय है</translation>
    </message>
    <message>
      <source>Reading what is left of the credit</source>
      <translation>क्रेडिट में क्या बचा है, पढ़ा जा रहा है</translation>
    </message>
    <message>
      <source>Reading what is not used</source>
      <translation>पढ़ा जा रहा है कि क्या नहीं लिया गया</translation>
    </message>
    <message>
      <source>Reading what is owed</source>
      <translation>देय राशि पढ़ी जा रही है</translation>
    </message>
    <message>
      <source>Reading what it may be</source>
      <translation>पढ़ा जा रहा है कि यह क्या हो सकता है</translation>
    </message>
    <message>
      <source>Reading what the old plan is worth</source>
      <translation>पढ़ा जा रहा है कि पुराने प्लान का मूल्य क्या है</translation>
    </message>
    <message>
      <source>Reading what waits</source>
      <translation>पढ़ा जा रहा है कि क्या बाकी है</translation>
    </message>
    <message>
      <source>Reading what was applied</source>
      <translation>पढ़ा जा रहा है कि क्या समायोजित हुआ</translation>
    </message>
    <message>
      <source>Reading...</source>
      <translation>पढ़ा जा रहा है...</translation>
    </message>
    <message>
      <source>Reads, exports and checks; writes nothing</source>
      <translation>पढ़ना, निर्यात और जाँच; लिखते कुछ नहीं</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>कारण</translation>
    </message>
    <message>
      <source>Reason Code</source>
      <translation>कारण कोड</translation>
    </message>
    <message>
      <source>Reason and consent</source>
      <translation>कारण और सहमति</translation>
    </message>
    <message>
      <source>Reason for posting into a closed month</source>
      <translation>बंद महीने में पोस्ट करने का कारण</translation>
    </message>
    <message>
      <source>Reason to take it all the same</source>
      <translation>फिर भी लेने का कारण</translation>
    </message>
    <message>
      <source>Reason, if there is one</source>
      <translation>कारण, यदि हो</translation>
    </message>
    <message>
      <source>Reason: {reason}</source>
      <translation>कारण: {reason}</translation>
    </message>
    <message>
      <source>Rec&amp;urring journals due...</source>
      <translation>देय आवर्ती जर्नल (&amp;U)...</translation>
    </message>
    <message>
      <source>Receipt</source>
      <translation>रसीद</translation>
    </message>
    <message>
      <source>Receipt</source>
      <comment>money in</comment>
      <translation>प्राप्ति</translation>
    </message>
    <message>
      <source>Receipt No</source>
      <translation>रसीद नंबर</translation>
    </message>
    <message>
      <source>Receipt no.</source>
      <translation>रसीद नं.</translation>
    </message>
    <message>
      <source>Receipt voucher</source>
      <translation>रसीद वाउचर</translation>
    </message>
    <message>
      <source>Receipts</source>
      <translation>रसीदें</translation>
    </message>
    <message>
      <source>Receipts and advances</source>
      <translation>रसीदें और अग्रिम</translation>
    </message>
    <message>
      <source>Receipts can be dated on it again.</source>
      <translation>इस दिन की तारीख़ में फिर रसीदें बन सकेंगी।</translation>
    </message>
    <message>
      <source>Receivable</source>
      <translation>प्राप्य</translation>
    </message>
    <message>
      <source>Receivables by age</source>
      <translation>आयु के अनुसार बकाया</translation>
    </message>
    <message>
      <source>Receivables by age, by document</source>
      <translation>आयु के अनुसार बकाया, दस्तावेज़वार</translation>
    </message>
    <message>
      <source>Receivables ₹{owed}, advances ₹{advances}, deferred revenue ₹{deferred}</source>
      <translation>प्राप्य ₹{owed}, अग्रिम ₹{advances}, आस्थगित आय ₹{deferred}</translation>
    </message>
    <message>
      <source>Receive</source>
      <translation>भुगतान लें</translation>
    </message>
    <message>
      <source>Receive a&amp;dvance...</source>
      <translation>अग्रिम लें (&amp;D)...</translation>
    </message>
    <message>
      <source>Receive advance</source>
      <translation>अग्रिम लें</translation>
    </message>
    <message>
      <source>Receive pay&amp;ment...</source>
      <translation>भुगतान लें (&amp;M)...</translation>
    </message>
    <message>
      <source>Receive payment</source>
      <translation>भुगतान लें</translation>
    </message>
    <message>
      <source>Receive payment...</source>
      <translation>भुगतान लें...</translation>
    </message>
    <message>
      <source>Receive...</source>
      <translation>भुगतान लें...</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>प्राप्त</translation>
    </message>
    <message>
      <source>Received By</source>
      <translation>किसने लिया</translation>
    </message>
    <message>
      <source>Received and posted</source>
      <translation>प्राप्त और पोस्ट</translation>
    </message>
    <message>
      <source>Received by the patient</source>
      <translation>मरीज़ ने पाया</translation>
    </message>
    <message>
      <source>Received from</source>
      <translation>किससे मिला</translation>
    </message>
    <message>
      <source>Received today</source>
      <translation>आज मिला</translation>
    </message>
    <message>
      <source>Receiver Name</source>
      <translation>प्राप्तकर्ता नाम</translation>
    </message>
    <message>
      <source>Recipient</source>
      <translation>प्राप्तकर्ता</translation>
    </message>
    <message>
      <source>Reckon it in parts.</source>
      <translation>भागों में गणना करें।</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>आय मानी</translation>
    </message>
    <message>
      <source>Reconciled on</source>
      <translation>मिलान का दिन</translation>
    </message>
    <message>
      <source>Reconciliation on</source>
      <translation>समाधान विवरण, दिन</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>रिकॉर्ड</translation>
    </message>
    <message>
      <source>Record ID</source>
      <translation>रिकॉर्ड ID</translation>
    </message>
    <message>
      <source>Record number</source>
      <translation>रिकॉर्ड नंबर</translation>
    </message>
    <message>
      <source>Record number of line {number}</source>
      <translation>पंक्ति {number} का रिकॉर्ड नंबर</translation>
    </message>
    <message>
      <source>Record number, name, mode, amount</source>
      <translation>रिकॉर्ड नंबर, नाम, माध्यम, राशि</translation>
    </message>
    <message>
      <source>Record number, name, package, sold on, price, sessions, days used, owed, installments, first due, invoice number</source>
      <translation>रिकॉर्ड नंबर, नाम, पैकेज, बिक्री, मूल्य, सत्र, हुए दिन, देय, किस्तें, पहली देय, इनवॉइस नंबर</translation>
    </message>
    <message>
      <source>Record number, name, what for, invoice number, date, due day, amount</source>
      <translation>रिकॉर्ड नंबर, नाम, किसलिए, इनवॉइस नंबर, तारीख़, देय दिन, राशि</translation>
    </message>
    <message>
      <source>Record opening</source>
      <translation>आरंभिक शेष दर्ज करें</translation>
    </message>
    <message>
      <source>Record the day</source>
      <translation>दिन दर्ज करें</translation>
    </message>
    <message>
      <source>Recover a written-off deb&amp;t...</source>
      <translation>बट्टे खाते का ऋण वसूलें (&amp;T)...</translation>
    </message>
    <message>
      <source>Recover a written-off debt</source>
      <translation>बट्टे खाते का ऋण वसूलें</translation>
    </message>
    <message>
      <source>Recover debt</source>
      <translation>ऋण वसूलें</translation>
    </message>
    <message>
      <source>Recoverable</source>
      <translation>वसूली योग्य</translation>
    </message>
    <message>
      <source>Recovered before</source>
      <translation>पहले वसूला गया</translation>
    </message>
    <message>
      <source>Recovery</source>
      <translation>वसूली</translation>
    </message>
    <message>
      <source>Recurring</source>
      <translation>आवर्ती</translation>
    </message>
    <message>
      <source>Recurring Journal</source>
      <translation>आवर्ती जर्नल</translation>
    </message>
    <message>
      <source>Recurring journal</source>
      <translation>आवर्ती जर्नल</translation>
    </message>
    <message>
      <source>Recurring journals due</source>
      <translation>देय आवर्ती जर्नल</translation>
    </message>
    <message>
      <source>Redeemed</source>
      <translation>प्रयुक्त</translation>
    </message>
    <message>
      <source>Reduce &amp;GST</source>
      <translation>GST घटाएँ (&amp;G)</translation>
    </message>
    <message>
      <source>Reduce GST</source>
      <translation>GST घटाएँ</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>संदर्भ</translation>
    </message>
    <message>
      <source>Reference {number}</source>
      <translation>संदर्भ {number}</translation>
    </message>
    <message>
      <source>Reference, as on slip, cheque or app</source>
      <translation>संदर्भ, जैसा पर्ची, चेक या ऐप पर है</translation>
    </message>
    <message>
      <source>Refresh the view.</source>
      <translation>दृश्य ताज़ा करें।</translation>
    </message>
    <message>
      <source>Refund</source>
      <translation>रिफ़ंड</translation>
    </message>
    <message>
      <source>Refund Number</source>
      <translation>रिफ़ंड नंबर</translation>
    </message>
    <message>
      <source>Refund asked for: it can be paid</source>
      <translation>रिफ़ंड माँगा गया: दिया जा सकता है</translation>
    </message>
    <message>
      <source>Refund asked for: it waits for approval</source>
      <translation>रिफ़ंड माँगा गया: स्वीकृति की प्रतीक्षा में</translation>
    </message>
    <message>
      <source>Refund in money; keeping it needs consent.</source>
      <translation>रिफ़ंड धन में; रखने के लिए सहमति चाहिए।</translation>
    </message>
    <message>
      <source>Refund of credit note {number} of {day}</source>
      <translation>{day} के क्रेडिट नोट {number} का रिफ़ंड</translation>
    </message>
    <message>
      <source>Refund of {amount} approved</source>
      <translation>{amount} का रिफ़ंड स्वीकृत</translation>
    </message>
    <message>
      <source>Refund register</source>
      <translation>रिफ़ंड रजिस्टर</translation>
    </message>
    <message>
      <source>Refund rejected</source>
      <translation>रिफ़ंड अस्वीकृत</translation>
    </message>
    <message>
      <source>Refund voucher</source>
      <translation>रिफ़ंड वाउचर</translation>
    </message>
    <message>
      <source>Refundable</source>
      <translation>वापसी योग्य</translation>
    </message>
    <message>
      <source>Refunded</source>
      <translation>वापस</translation>
    </message>
    <message>
      <source>Refunds</source>
      <translation>रिफ़ंड</translation>
    </message>
    <message>
      <source>Refunds waiting</source>
      <translation>बाक़ी रिफ़ंड</translation>
    </message>
    <message>
      <source>Register a patient</source>
      <translation>मरीज़ पंजीकृत करें</translation>
    </message>
    <message>
      <source>Register p&amp;atient...</source>
      <translation>मरीज़ पंजीकृत करें (&amp;A)...</translation>
    </message>
    <message>
      <source>Register patient</source>
      <translation>मरीज़ पंजीकृत करें</translation>
    </message>
    <message>
      <source>Register patient...</source>
      <translation>मरीज़ पंजीकृत करें...</translation>
    </message>
    <message>
      <source>Register the first patient</source>
      <translation>पहला मरीज़ पंजीकृत करें</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>पंजीकृत</translation>
    </message>
    <message>
      <source>Registered with this sale; Esc searches again</source>
      <translation>इसी बिक्री के साथ पंजीकृत होगा; Esc से फिर खोजें</translation>
    </message>
    <message>
      <source>Registers</source>
      <translation>रजिस्टर</translation>
    </message>
    <message>
      <source>Registration KMC 12345</source>
      <translation>पंजीकरण KMC 12345</translation>
    </message>
    <message>
      <source>Reinstate plan</source>
      <translation>प्लान बहाल करें</translation>
    </message>
    <message>
      <source>Reinstate the plan, or issue the note again with another amount.</source>
      <translation>प्लान बहाल करें, या नोट दूसरी राशि से फिर जारी करें।</translation>
    </message>
    <message>
      <source>Reinstate {plan}</source>
      <translation>{plan} बहाल करें</translation>
    </message>
    <message>
      <source>Reinstated</source>
      <translation>बहाल</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>अस्वीकार करें</translation>
    </message>
    <message>
      <source>Reject refund</source>
      <translation>रिफ़ंड अस्वीकार करें</translation>
    </message>
    <message>
      <source>Reject what was asked for</source>
      <translation>माँग अस्वीकार करें</translation>
    </message>
    <message>
      <source>Reject...</source>
      <translation>अस्वीकार करें...</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>अस्वीकृत</translation>
    </message>
    <message>
      <source>Rejected by {name}</source>
      <translation>{name} ने अस्वीकार किया</translation>
    </message>
    <message>
      <source>Rejected; the debt stays as it is</source>
      <translation>अस्वीकार; ऋण जैसा था वैसा ही रहता है</translation>
    </message>
    <message>
      <source>Remaining</source>
      <translation>बाक़ी</translation>
    </message>
    <message>
      <source>Remind where the last one is old</source>
      <translation>पुराना होने पर याद दिलाएँ</translation>
    </message>
    <message>
      <source>Remove installment</source>
      <translation>किस्त हटाएँ</translation>
    </message>
    <message>
      <source>Remove it, and its backups, when nobody needs it any more.</source>
      <translation>जब किसी को ज़रूरत न रहे, उसे और उसके बैकअप हटा दें।</translation>
    </message>
    <message>
      <source>Remove line</source>
      <translation>पंक्ति हटाएँ</translation>
    </message>
    <message>
      <source>Remove mode</source>
      <translation>माध्यम हटाएँ</translation>
    </message>
    <message>
      <source>Remove them where that one became known; else keep its sheet as long as them.</source>
      <translation>यदि वह किसी को पता चल गया हो तो उन्हें हटा दें; नहीं तो उसका पत्र भी उतने ही दिन रखें।</translation>
    </message>
    <message>
      <source>Remove this line (Ctrl+Shift+D)</source>
      <translation>यह पंक्ति हटाएँ (Ctrl+Shift+D)</translation>
    </message>
    <message>
      <source>Remove {name} from this list (Delete)</source>
      <translation>{name} को इस सूची से हटाएँ (Delete)</translation>
    </message>
    <message>
      <source>Replaced By</source>
      <translation>किससे बदला</translation>
    </message>
    <message>
      <source>Replaced On</source>
      <translation>कब बदला</translation>
    </message>
    <message>
      <source>Replanned</source>
      <translation>फिर तय</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>रिपोर्ट</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>रिपोर्टें</translation>
    </message>
    <message>
      <source>Resc&amp;hedule session...</source>
      <translation>सत्र की तारीख़ बदलें (&amp;H)...</translation>
    </message>
    <message>
      <source>Reschedule a session of {plan}</source>
      <translation>{plan} के सत्र की तारीख़ बदलें</translation>
    </message>
    <message>
      <source>Reschedule session</source>
      <translation>सत्र की तारीख़ बदलें</translation>
    </message>
    <message>
      <source>Reset columns</source>
      <translation>स्तंभ पहले जैसे करें</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>बैकअप पुनर्स्थापित करें</translation>
    </message>
    <message>
      <source>Restore a backup...</source>
      <translation>बैकअप पुनर्स्थापित करें...</translation>
    </message>
    <message>
      <source>Restore into</source>
      <translation>कहाँ पुनर्स्थापित करें</translation>
    </message>
    <message>
      <source>Restore into a new file</source>
      <translation>नई फ़ाइल में पुनर्स्थापित करें</translation>
    </message>
    <message>
      <source>Restore it...</source>
      <translation>पुनर्स्थापित करें...</translation>
    </message>
    <message>
      <source>Resu&amp;me...</source>
      <translation>फिर शुरू करें (&amp;M)...</translation>
    </message>
    <message>
      <source>Resume plan</source>
      <translation>प्लान फिर शुरू करें</translation>
    </message>
    <message>
      <source>Resume {plan}</source>
      <translation>{plan} फिर शुरू करें</translation>
    </message>
    <message>
      <source>Resumed</source>
      <translation>फिर शुरू</translation>
    </message>
    <message>
      <source>Resumed, it expires on {expiry}</source>
      <translation>फिर शुरू, अवधि {expiry} को समाप्त होगी</translation>
    </message>
    <message>
      <source>Retained</source>
      <translation>रखा गया</translation>
    </message>
    <message>
      <source>Retained Without GST</source>
      <translation>बिना GST रखा</translation>
    </message>
    <message>
      <source>Retained income</source>
      <translation>रखी गई आय</translation>
    </message>
    <message>
      <source>Return filed</source>
      <translation>विवरणी भरी</translation>
    </message>
    <message>
      <source>Revenue</source>
      <translation>आय</translation>
    </message>
    <message>
      <source>Revenue Recognised</source>
      <translation>मानी गई आय</translation>
    </message>
    <message>
      <source>Revenue by branch</source>
      <translation>शाखा के अनुसार आय</translation>
    </message>
    <message>
      <source>Revenue by performer</source>
      <translation>करने वाले के अनुसार आय</translation>
    </message>
    <message>
      <source>Revenue by service</source>
      <translation>सेवा के अनुसार आय</translation>
    </message>
    <message>
      <source>Revenue from operations</source>
      <translation>परिचालन आय</translation>
    </message>
    <message>
      <source>Reversal</source>
      <translation>उलट प्रविष्टि</translation>
    </message>
    <message>
      <source>Reversal Of</source>
      <translation>किसकी उलट</translation>
    </message>
    <message>
      <source>Reversal of {number}</source>
      <translation>{number} की उलट प्रविष्टि</translation>
    </message>
    <message>
      <source>Reversals</source>
      <translation>उलट प्रविष्टियाँ</translation>
    </message>
    <message>
      <source>Reverse</source>
      <translation>उलटना</translation>
    </message>
    <message>
      <source>Reverse Charge</source>
      <translation>प्रतिलोम प्रभार</translation>
    </message>
    <message>
      <source>Reverse and credit {credit}</source>
      <translation>उलटें और {credit} क्रेडिट करें</translation>
    </message>
    <message>
      <source>Reverse and issue again</source>
      <translation>उलटें और फिर जारी करें</translation>
    </message>
    <message>
      <source>Reverse and reinstate</source>
      <translation>उलटें और बहाल करें</translation>
    </message>
    <message>
      <source>Reverse charge</source>
      <translation>प्रतिलोम प्रभार</translation>
    </message>
    <message>
      <source>Reverse credit note</source>
      <translation>क्रेडिट नोट उलटें</translation>
    </message>
    <message>
      <source>Reverse receipt</source>
      <translation>रसीद उलटें</translation>
    </message>
    <message>
      <source>Reverse refund</source>
      <translation>रिफ़ंड उलटें</translation>
    </message>
    <message>
      <source>Reverse the document; its ledger lines follow.</source>
      <translation>दस्तावेज़ उलटें; उसकी बही पंक्तियाँ साथ चलती हैं।</translation>
    </message>
    <message>
      <source>Reverse the note instead.</source>
      <translation>इसके बदले नोट उलटें।</translation>
    </message>
    <message>
      <source>Reverse the refund first.</source>
      <translation>पहले रिफ़ंड उलटें।</translation>
    </message>
    <message>
      <source>Reverse the waiver first, or enter a smaller amount.</source>
      <translation>पहले माफ़ी उलटें, या छोटी राशि लिखें।</translation>
    </message>
    <message>
      <source>Reverse {number}</source>
      <translation>{number} उलटें</translation>
    </message>
    <message>
      <source>Reverse {number} and reinstate the plan</source>
      <translation>{number} उलटें और प्लान बहाल करें</translation>
    </message>
    <message>
      <source>Reverse, credit nothing</source>
      <translation>उलटें, कोई क्रेडिट नहीं</translation>
    </message>
    <message>
      <source>Reverse...</source>
      <translation>उलटें...</translation>
    </message>
    <message>
      <source>Reversed</source>
      <translation>उलटा</translation>
    </message>
    <message>
      <source>Reversed On</source>
      <translation>कब उलटा</translation>
    </message>
    <message>
      <source>Reversed and paid back</source>
      <translation>उलटा और वापस दिया</translation>
    </message>
    <message>
      <source>Reversed and re-issued documents</source>
      <translation>उलटे और फिर जारी दस्तावेज़</translation>
    </message>
    <message>
      <source>Reversed on {day}</source>
      <translation>{day} को उलटा गया</translation>
    </message>
    <message>
      <source>Reversed on {day} by transaction {number}. Its number stays used.</source>
      <translation>{day} को लेनदेन {number} से उलटा गया। उसका नंबर प्रयुक्त रहता है।</translation>
    </message>
    <message>
      <source>Reversed or bounced</source>
      <translation>उलटी या बाउंस</translation>
    </message>
    <message>
      <source>Reverses the one of {day}</source>
      <translation>{day} वाले को उलटता है</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>देखें</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>भूमिका</translation>
    </message>
    <message>
      <source>Roles</source>
      <translation>भूमिकाएँ</translation>
    </message>
    <message>
      <source>Round Off</source>
      <translation>पूर्णांकन</translation>
    </message>
    <message>
      <source>Round invoices to the rupee</source>
      <translation>इनवॉइस को रुपये में पूर्णांक करें</translation>
    </message>
    <message>
      <source>Round-off</source>
      <translation>पूर्णांकन</translation>
    </message>
    <message>
      <source>Rounded</source>
      <translation>पूर्णांकित</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>पंक्ति</translation>
    </message>
    <message>
      <source>Row {row} of the statement: {cell}{why}.</source>
      <translation>विवरण की पंक्ति {row}: {cell}{why}।</translation>
    </message>
    <message>
      <source>Row {row} of the statement: {cell}{why}. Rows besides it that are not understood: {more}.</source>
      <translation>विवरण की पंक्ति {row}: {cell}{why}। इसके अलावा जो पंक्तियाँ समझ में नहीं आईं: {more}।</translation>
    </message>
    <message>
      <source>Row {row} was changed after it was written.</source>
      <translation>पंक्ति {row} लिखे जाने के बाद बदली गई।</translation>
    </message>
    <message>
      <source>Row {row}: {why}</source>
      <translation>पंक्ति {row}: {why}</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>पंक्तियाँ</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>नियम</translation>
    </message>
    <message>
      <source>Running Plans</source>
      <translation>चल रहे प्लान</translation>
    </message>
    <message>
      <source>S&amp;ettle cards or UPI...</source>
      <translation>कार्ड या UPI निपटाएँ (&amp;E)...</translation>
    </message>
    <message>
      <source>SAC / HSN</source>
      <translation>SAC / HSN</translation>
    </message>
    <message>
      <source>SAC or HSN code</source>
      <translation>SAC या HSN कोड</translation>
    </message>
    <message>
      <source>SAC/HSN</source>
      <translation>SAC/HSN</translation>
    </message>
    <message>
      <source>SGST</source>
      <translation>SGST</translation>
    </message>
    <message>
      <source>SGST {amount}</source>
      <translation>SGST {amount}</translation>
    </message>
    <message>
      <source>SGST{rate}</source>
      <translation>SGST{rate}</translation>
    </message>
    <message>
      <source>Safe mode, for reading only. </source>
      <translation>सुरक्षित रूप, केवल पढ़ने के लिए। </translation>
    </message>
    <message>
      <source>Salary comes later</source>
      <translation>वेतन बाद में आता है</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>शनिवार</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>सहेजें</translation>
    </message>
    <message>
      <source>Save a template...</source>
      <translation>नमूना सहेजें...</translation>
    </message>
    <message>
      <source>Save account</source>
      <translation>खाता सहेजें</translation>
    </message>
    <message>
      <source>Save as PDF...</source>
      <translation>PDF के रूप में सहेजें...</translation>
    </message>
    <message>
      <source>Save as a copy</source>
      <translation>प्रति के रूप में सहेजें</translation>
    </message>
    <message>
      <source>Save as {kind}</source>
      <translation>{kind} के रूप में सहेजें</translation>
    </message>
    <message>
      <source>Save branch</source>
      <translation>शाखा सहेजें</translation>
    </message>
    <message>
      <source>Save draft</source>
      <translation>मसौदा सहेजें</translation>
    </message>
    <message>
      <source>Save it from the bank as CSV again, and leave it as the bank made it.</source>
      <translation>बैंक से फिर CSV में सहेजें और जैसा बैंक ने बनाया वैसा रहने दें।</translation>
    </message>
    <message>
      <source>Save letterhead</source>
      <translation>पत्र-शीर्ष सहेजें</translation>
    </message>
    <message>
      <source>Save recurring journal</source>
      <translation>आवर्ती जर्नल सहेजें</translation>
    </message>
    <message>
      <source>Save the statement from the bank as CSV and take it in: nothing is posted by that.</source>
      <translation>बैंक से विवरण CSV में सहेजें और यहाँ लें: इससे कुछ पोस्ट नहीं होता।</translation>
    </message>
    <message>
      <source>Save user</source>
      <translation>उपयोगकर्ता सहेजें</translation>
    </message>
    <message>
      <source>Save what is not understood...</source>
      <translation>जो समझ में नहीं आया, उसे सहेजें...</translation>
    </message>
    <message>
      <source>Saved as a draft: no number is taken and nothing is posted until you post it.</source>
      <translation>मसौदे के रूप में सहेजा जाएगा: पोस्ट करने तक न नंबर मिलता है न कुछ पोस्ट होता है।</translation>
    </message>
    <message>
      <source>Saved in one step: all of it, or nothing.</source>
      <translation>एक ही क़दम में सहेजा जाता है: या तो सब, या कुछ नहीं।</translation>
    </message>
    <message>
      <source>Say how the patient agreed</source>
      <translation>लिखें कि मरीज़ ने कैसे सहमति दी</translation>
    </message>
    <message>
      <source>Say that you can give it again</source>
      <translation>बताएँ कि आप इसे फिर दे सकते हैं</translation>
    </message>
    <message>
      <source>Say the reason in words</source>
      <translation>कारण शब्दों में लिखें</translation>
    </message>
    <message>
      <source>Say what the report is about</source>
      <translation>बताएँ कि रिपोर्ट किसकी हो</translation>
    </message>
    <message>
      <source>Say which column is what.</source>
      <translation>बताएँ कि कौन-सा स्तंभ क्या है।</translation>
    </message>
    <message>
      <source>Say why</source>
      <translation>कारण लिखें</translation>
    </message>
    <message>
      <source>Say why, for the history</source>
      <translation>इतिहास के लिए कारण लिखें</translation>
    </message>
    <message>
      <source>Say why, for the note and the audit log</source>
      <translation>नोट और लॉग के लिए कारण लिखें</translation>
    </message>
    <message>
      <source>Say why, for the note and the edit log</source>
      <translation>नोट और संपादन लॉग के लिए कारण लिखें</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>समय-सारणी</translation>
    </message>
    <message>
      <source>Scheduled</source>
      <translation>निर्धारित</translation>
    </message>
    <message>
      <source>Search a patient</source>
      <translation>मरीज़ खोजें</translation>
    </message>
    <message>
      <source>Search rebuilt</source>
      <translation>खोज-सूची फिर बनी</translation>
    </message>
    <message>
      <source>Search rebuilt: all of it was right</source>
      <translation>खोज-सूची फिर बनी: सब कुछ ठीक था</translation>
    </message>
    <message>
      <source>Search rebuilt: {count} of its rows were wrong</source>
      <translation>खोज-सूची फिर बनी: उसकी {count} पंक्तियाँ ग़लत थीं</translation>
    </message>
    <message>
      <source>Second folder</source>
      <translation>दूसरा फ़ोल्डर</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>खंड</translation>
    </message>
    <message>
      <source>Select &amp;all</source>
      <translation>सब चुनें (&amp;A)</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>सब चुनें</translation>
    </message>
    <message>
      <source>Select the entry that it is</source>
      <translation>वह प्रविष्टि चुनें जो यह है</translation>
    </message>
    <message>
      <source>Sell &amp;package...</source>
      <translation>पैकेज बेचें (&amp;P)...</translation>
    </message>
    <message>
      <source>Sell &amp;service...</source>
      <translation>सेवा बेचें (&amp;S)...</translation>
    </message>
    <message>
      <source>Sell a package</source>
      <translation>पैकेज बेचें</translation>
    </message>
    <message>
      <source>Sell and post invoice</source>
      <translation>बेचें और इनवॉइस पोस्ट करें</translation>
    </message>
    <message>
      <source>Sell package</source>
      <translation>पैकेज बेचें</translation>
    </message>
    <message>
      <source>Sell package to patien&amp;t...</source>
      <translation>मरीज़ को पैकेज बेचें (&amp;T)...</translation>
    </message>
    <message>
      <source>Sell service</source>
      <translation>सेवा बेचें</translation>
    </message>
    <message>
      <source>Sell service...</source>
      <translation>सेवा बेचें...</translation>
    </message>
    <message>
      <source>Sell the first package</source>
      <translation>पहला पैकेज बेचें</translation>
    </message>
    <message>
      <source>Sell without tax, or enter the GSTIN under Clinic.</source>
      <translation>बिना कर बेचें, या क्लिनिक में GSTIN लिखें।</translation>
    </message>
    <message>
      <source>Sell...</source>
      <translation>बेचें...</translation>
    </message>
    <message>
      <source>Sent back by the bank</source>
      <translation>बैंक ने लौटाया</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>सित॰</translation>
    </message>
    <message>
      <source>September</source>
      <translation>सितंबर</translation>
    </message>
    <message>
      <source>Seq</source>
      <translation>क्रम</translation>
    </message>
    <message>
      <source>Serial No</source>
      <translation>क्रम संख्या</translation>
    </message>
    <message>
      <source>Service</source>
      <translation>सेवा</translation>
    </message>
    <message>
      <source>Service Code</source>
      <translation>सेवा कोड</translation>
    </message>
    <message>
      <source>Service not provided</source>
      <translation>सेवा नहीं दी गई</translation>
    </message>
    <message>
      <source>Service of line {number}</source>
      <translation>पंक्ति {number} की सेवा</translation>
    </message>
    <message>
      <source>Service, medicine or product by name or code</source>
      <translation>सेवा, दवा या वस्तु, नाम या कोड से</translation>
    </message>
    <message>
      <source>Services</source>
      <translation>सेवाएँ</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>सत्र</translation>
    </message>
    <message>
      <source>Session completed</source>
      <translation>सत्र पूर्ण</translation>
    </message>
    <message>
      <source>Session of {plan} rescheduled</source>
      <translation>{plan} का सत्र आगे-पीछे किया गया</translation>
    </message>
    <message>
      <source>Session schedule</source>
      <translation>सत्र-सारणी</translation>
    </message>
    <message>
      <source>Session undone</source>
      <translation>सत्र वापस</translation>
    </message>
    <message>
      <source>Session {number}</source>
      <translation>सत्र {number}</translation>
    </message>
    <message>
      <source>Session {number} completed, {amount} earned</source>
      <translation>सत्र {number} पूर्ण, {amount} आय हुई</translation>
    </message>
    <message>
      <source>Session {number} is open again.</source>
      <translation>सत्र {number} फिर खुला होगा।</translation>
    </message>
    <message>
      <source>Session {number} is {status}.</source>
      <translation>सत्र {number} {status} है।</translation>
    </message>
    <message>
      <source>Session {number} of {all}</source>
      <translation>{all} में से सत्र {number}</translation>
    </message>
    <message>
      <source>Session {number} undone</source>
      <translation>सत्र {number} वापस लिया गया</translation>
    </message>
    <message>
      <source>Session {number} was used before the books were opened.</source>
      <translation>सत्र {number} बही शुरू होने से पहले हुआ था।</translation>
    </message>
    <message>
      <source>Session {sessions} completed</source>
      <translation>सत्र {sessions} पूर्ण</translation>
    </message>
    <message>
      <source>Session {sessions} moved to {day}</source>
      <translation>सत्र {sessions} {day} को रखा गया</translation>
    </message>
    <message>
      <source>Session {sessions} undone</source>
      <translation>सत्र {sessions} वापस लिए गए</translation>
    </message>
    <message>
      <source>Session {sessions}: no-show</source>
      <translation>सत्र {sessions}: अनुपस्थित</translation>
    </message>
    <message>
      <source>Session {sessions}: no-show, charged</source>
      <translation>सत्र {sessions}: अनुपस्थित, शुल्क सहित</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>सत्र</translation>
    </message>
    <message>
      <source>Sessions To Come</source>
      <translation>बाक़ी सत्र</translation>
    </message>
    <message>
      <source>Sessions Total</source>
      <translation>कुल सत्र</translation>
    </message>
    <message>
      <source>Sessions Used</source>
      <translation>हुए सत्र</translation>
    </message>
    <message>
      <source>Sessions and installments</source>
      <translation>सत्र और किस्तें</translation>
    </message>
    <message>
      <source>Sessions before and after</source>
      <translation>सत्र, पहले और बाद में</translation>
    </message>
    <message>
      <source>Sessions can be held again.</source>
      <translation>सत्र फिर हो सकते हैं।</translation>
    </message>
    <message>
      <source>Sessions of line {number}</source>
      <translation>पंक्ति {number} के सत्र</translation>
    </message>
    <message>
      <source>Sessions of the plan {plan} were delivered.</source>
      <translation>प्लान {plan} के सत्र हो चुके हैं।</translation>
    </message>
    <message>
      <source>Sessions today</source>
      <translation>आज के सत्र</translation>
    </message>
    <message>
      <source>Sessions whose day has passed</source>
      <translation>सत्र जिनका दिन बीत गया</translation>
    </message>
    <message>
      <source>Set &amp;password...</source>
      <translation>पासवर्ड रखें (&amp;P)...</translation>
    </message>
    <message>
      <source>Set &amp;up a clinic...</source>
      <translation>क्लिनिक बनाएँ (&amp;U)...</translation>
    </message>
    <message>
      <source>Set money or credit that a patient has against an invoice that is open.</source>
      <translation>मरीज़ के धन या क्रेडिट को खुले इनवॉइस में लगाना।</translation>
    </message>
    <message>
      <source>Set off and rounded by the rules of the return: no lines add up to it</source>
      <translation>विवरणी के नियमों से समायोजित और पूर्णांकित: कोई पंक्तियाँ इसे नहीं जोड़तीं</translation>
    </message>
    <message>
      <source>Set password</source>
      <translation>पासवर्ड रखें</translation>
    </message>
    <message>
      <source>Set the branch on the plan or on the invoice.</source>
      <translation>प्लान या इनवॉइस पर शाखा लगाएँ।</translation>
    </message>
    <message>
      <source>Set up a clinic</source>
      <translation>क्लिनिक बनाएँ</translation>
    </message>
    <message>
      <source>Set up clinic</source>
      <translation>क्लिनिक बनाएँ</translation>
    </message>
    <message>
      <source>Set up your clinic in four short steps, in one file of your own.</source>
      <translation>अपना क्लिनिक चार छोटे क़दमों में बनाएँ, आपकी अपनी एक फ़ाइल में।</translation>
    </message>
    <message>
      <source>Set-up</source>
      <translation>व्यवस्था</translation>
    </message>
    <message>
      <source>Setting up the clinic</source>
      <translation>क्लिनिक बन रहा है</translation>
    </message>
    <message>
      <source>Settle cards or &amp;UPI...</source>
      <translation>कार्ड या UPI निपटाएँ (&amp;U)...</translation>
    </message>
    <message>
      <source>Settle cards or UPI</source>
      <translation>कार्ड या UPI निपटाएँ</translation>
    </message>
    <message>
      <source>Settle cards or UPI...</source>
      <translation>कार्ड या UPI निपटाएँ...</translation>
    </message>
    <message>
      <source>Settle&amp;ment sheet...</source>
      <translation>निपटारा पत्र (&amp;M)...</translation>
    </message>
    <message>
      <source>Settle...</source>
      <translation>निपटाएँ...</translation>
    </message>
    <message>
      <source>Settled</source>
      <translation>निपटा</translation>
    </message>
    <message>
      <source>Settled by</source>
      <translation>किससे निपटा</translation>
    </message>
    <message>
      <source>Settled: the line can be matched to it</source>
      <translation>निपटान हुआ: पंक्ति का इससे मिलान हो सकता है</translation>
    </message>
    <message>
      <source>Settlement</source>
      <translation>निपटारा</translation>
    </message>
    <message>
      <source>Settlement of a discontinued package</source>
      <translation>बंद किए गए पैकेज का निपटारा</translation>
    </message>
    <message>
      <source>Settlement of {plan} · {patient}</source>
      <translation>{plan} का निपटारा · {patient}</translation>
    </message>
    <message>
      <source>Settlement policies</source>
      <translation>निपटारा नीतियाँ</translation>
    </message>
    <message>
      <source>Settlement policies compared</source>
      <translation>निपटारा नीतियों की तुलना</translation>
    </message>
    <message>
      <source>Settlement posted: {amount} in the bank</source>
      <translation>निपटान पोस्ट हुआ: {amount} बैंक में</translation>
    </message>
    <message>
      <source>Several people work with these books, or a password is set: say who you are.</source>
      <translation>इस बही में कई लोग काम करते हैं, या पासवर्ड है: बताएँ आप कौन हैं।</translation>
    </message>
    <message>
      <source>Several sessions sold together at one price.</source>
      <translation>एक मूल्य पर साथ बिके कई सत्र।</translation>
    </message>
    <message>
      <source>Share %</source>
      <translation>हिस्सा %</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>पत्रक</translation>
    </message>
    <message>
      <source>Sheet for the passphrase</source>
      <translation>पासफ़्रेज़ का पत्र</translation>
    </message>
    <message>
      <source>Sheet to write it on...</source>
      <translation>लिखने का पत्र...</translation>
    </message>
    <message>
      <source>Sho&amp;w settlement sheet...</source>
      <translation>निपटारा पत्र दिखाएँ (&amp;W)...</translation>
    </message>
    <message>
      <source>Short for a file that can be carried away: add a word or two</source>
      <translation>साथ ले जाई जा सकने वाली फ़ाइल के लिए छोटा: एक-दो शब्द और जोड़ें</translation>
    </message>
    <message>
      <source>Short; it stands in lists</source>
      <translation>छोटा; सूचियों में दिखता है</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>दिखाएँ</translation>
    </message>
    <message>
      <source>Show all dates</source>
      <translation>सभी तारीख़ें दिखाएँ</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>फ़ोल्डर दिखाएँ</translation>
    </message>
    <message>
      <source>Show in the &amp;ledger</source>
      <translation>बही में दिखाएँ (&amp;L)</translation>
    </message>
    <message>
      <source>Show in the edit log</source>
      <translation>संपादन लॉग में दिखाएँ</translation>
    </message>
    <message>
      <source>Show in the ledger</source>
      <translation>बही में दिखाएँ</translation>
    </message>
    <message>
      <source>Show its rows</source>
      <translation>उसकी पंक्तियाँ दिखाएँ</translation>
    </message>
    <message>
      <source>Show or hide</source>
      <translation>दिखाएँ या छिपाएँ</translation>
    </message>
    <message>
      <source>Show that window</source>
      <translation>वह विंडो दिखाएँ</translation>
    </message>
    <message>
      <source>Show the folder of {file}</source>
      <translation>{file} का फ़ोल्डर दिखाएँ</translation>
    </message>
    <message>
      <source>Show the note</source>
      <translation>नोट दिखाएँ</translation>
    </message>
    <message>
      <source>Show the row</source>
      <translation>पंक्ति दिखाएँ</translation>
    </message>
    <message>
      <source>Show these days</source>
      <translation>ये दिन दिखाएँ</translation>
    </message>
    <message>
      <source>Show what is typed</source>
      <translation>लिखा हुआ दिखाएँ</translation>
    </message>
    <message>
      <source>Show what it is made of</source>
      <translation>दिखाएँ कि यह किससे बना है</translation>
    </message>
    <message>
      <source>Show what the total is made of</source>
      <translation>योग किन रकमों से बना है, दिखाएँ</translation>
    </message>
    <message>
      <source>Show {count} notes</source>
      <translation>{count} नोट दिखाएँ</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>दिख रहे</translation>
    </message>
    <message>
      <source>Shown as</source>
      <translation>ऐसे दिखाएँ</translation>
    </message>
    <message>
      <source>Sidebar as &amp;icons</source>
      <translation>बग़ल की सूची केवल चिह्न (&amp;I)</translation>
    </message>
    <message>
      <source>Signature differs</source>
      <translation>हस्ताक्षर अलग हैं</translation>
    </message>
    <message>
      <source>Signed on the note's copy</source>
      <translation>नोट की प्रति पर हस्ताक्षर</translation>
    </message>
    <message>
      <source>Signed settlement sheet</source>
      <translation>हस्ताक्षरित निपटारा पत्र</translation>
    </message>
    <message>
      <source>Similar</source>
      <translation>मिलते-जुलते</translation>
    </message>
    <message>
      <source>Since the drawer was counted something was posted: {expected} is expected now, not {seen}.</source>
      <translation>गल्ला गिनने के बाद कुछ पोस्ट हुआ: अब {expected} अपेक्षित है, {seen} नहीं।</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>आकार</translation>
    </message>
    <message>
      <source>Size of text</source>
      <translation>अक्षरों का आकार</translation>
    </message>
    <message>
      <source>Slips</source>
      <translation>पर्चियाँ</translation>
    </message>
    <message>
      <source>Slips of {mode}</source>
      <translation>{mode} की पर्चियाँ</translation>
    </message>
    <message>
      <source>So much cannot be kept as a draft.</source>
      <translation>इतना मसौदे में नहीं रखा जा सकता।</translation>
    </message>
    <message>
      <source>So much is no longer left of the credit</source>
      <translation>क्रेडिट में अब इतना नहीं बचा</translation>
    </message>
    <message>
      <source>Soft closed</source>
      <translation>काउंटर के लिए बंद</translation>
    </message>
    <message>
      <source>Sold</source>
      <translation>बिका</translation>
    </message>
    <message>
      <source>Sold On</source>
      <translation>बिक्री</translation>
    </message>
    <message>
      <source>Sold by mistake</source>
      <translation>भूल से बिका</translation>
    </message>
    <message>
      <source>Sold last month</source>
      <translation>पिछले महीने बिके</translation>
    </message>
    <message>
      <source>Sold last year</source>
      <translation>पिछले वर्ष बिके</translation>
    </message>
    <message>
      <source>Sold on</source>
      <translation>बिक्री की तारीख़</translation>
    </message>
    <message>
      <source>Sold this month</source>
      <translation>इस महीने बिके</translation>
    </message>
    <message>
      <source>Sold this year</source>
      <translation>इस वर्ष बिके</translation>
    </message>
    <message>
      <source>Some words that belong together only for you are easy to keep in mind.</source>
      <translation>ऐसे शब्द जो केवल आपके लिए जुड़े हों, याद रखना आसान है।</translation>
    </message>
    <message>
      <source>Somebody</source>
      <translation>किसी ने</translation>
    </message>
    <message>
      <source>Somebody wrote into the file past the program. Keep the file as it is and compare it with the last backup. Up to there the log is whole; its head there:</source>
      <translation>किसी ने प्रोग्राम के बिना फ़ाइल में लिखा। फ़ाइल जैसी है वैसी रखें और अंतिम बैकअप से मिलाएँ। वहाँ तक लॉग पूरा है; वहाँ उसका हैश:</translation>
    </message>
    <message>
      <source>Something is being saved.</source>
      <translation>कुछ सहेजा जा रहा है।</translation>
    </message>
    <message>
      <source>Something unapplied</source>
      <translation>कुछ असमायोजित</translation>
    </message>
    <message>
      <source>Something was entered that no backup has</source>
      <translation>कुछ लिखा गया जो किसी बैकअप में नहीं है</translation>
    </message>
    <message>
      <source>Something went wrong.</source>
      <translation>कुछ ग़लत हुआ।</translation>
    </message>
    <message>
      <source>Sort by it</source>
      <translation>इससे क्रम लगाएँ</translation>
    </message>
    <message>
      <source>Sorted</source>
      <translation>क्रम</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>स्रोत</translation>
    </message>
    <message>
      <source>Source ID</source>
      <translation>स्रोत ID</translation>
    </message>
    <message>
      <source>Source No</source>
      <translation>स्रोत नंबर</translation>
    </message>
    <message>
      <source>Source Type</source>
      <translation>स्रोत प्रकार</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Space</translation>
    </message>
    <message>
      <source>Spread evenly</source>
      <translation>बराबर बाँटें</translation>
    </message>
    <message>
      <source>Sr. No. From</source>
      <translation>क्रम संख्या से</translation>
    </message>
    <message>
      <source>Sr. No. To</source>
      <translation>क्रम संख्या तक</translation>
    </message>
    <message>
      <source>Standing</source>
      <translation>स्थिति</translation>
    </message>
    <message>
      <source>Stands in the edit log, as does a wrong password.</source>
      <translation>संपादन लॉग में लिखा जाता है, ग़लत पासवर्ड भी।</translation>
    </message>
    <message>
      <source>Stands on the note: no clinical details</source>
      <translation>नोट पर छपेगा: चिकित्सा का ब्योरा न लिखें</translation>
    </message>
    <message>
      <source>Start anew</source>
      <translation>नए सिरे से</translation>
    </message>
    <message>
      <source>State</source>
      <translation>राज्य</translation>
    </message>
    <message>
      <source>State</source>
      <comment>how it stands</comment>
      <translation>स्थिति</translation>
    </message>
    <message>
      <source>State Code</source>
      <translation>राज्य कोड</translation>
    </message>
    <message>
      <source>State or territory</source>
      <translation>राज्य या केंद्र-शासित प्रदेश</translation>
    </message>
    <message>
      <source>State&amp;ment of the patient...</source>
      <translation>मरीज़ का विवरण (&amp;M)...</translation>
    </message>
    <message>
      <source>State/UT Tax</source>
      <translation>राज्य/UT कर</translation>
    </message>
    <message>
      <source>State/UT Tax Amount</source>
      <translation>राज्य/UT कर राशि</translation>
    </message>
    <message>
      <source>State: {state}</source>
      <translation>राज्य: {state}</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>विवरण</translation>
    </message>
    <message>
      <source>Statement Head</source>
      <translation>विवरण का शीर्ष</translation>
    </message>
    <message>
      <source>Statement head</source>
      <translation>विवरण का शीर्ष</translation>
    </message>
    <message>
      <source>Statement o&amp;f the patient...</source>
      <translation>मरीज़ का विवरण (&amp;F)...</translation>
    </message>
    <message>
      <source>Statement of account</source>
      <translation>खाते का विवरण</translation>
    </message>
    <message>
      <source>Statement of the patient</source>
      <translation>मरीज़ का विवरण</translation>
    </message>
    <message>
      <source>Statement of {patient}</source>
      <translation>{patient} का विवरण</translation>
    </message>
    <message>
      <source>Statement taken in: new lines {new}, known {known}</source>
      <translation>विवरण लिया गया: नई पंक्तियाँ {new}, पहले की {known}</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>वित्तीय विवरण</translation>
    </message>
    <message>
      <source>Statements (*.csv *.txt)</source>
      <translation>विवरण (*.csv *.txt)</translation>
    </message>
    <message>
      <source>Statements missing</source>
      <translation>विवरण नहीं हैं</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>स्थिति</translation>
    </message>
    <message>
      <source>Stays after all</source>
      <translation>आख़िर जारी रखता है</translation>
    </message>
    <message>
      <source>Step {number} of {all}: {name}, {state}</source>
      <translation>{all} में से क़दम {number}: {name}, {state}</translation>
    </message>
    <message>
      <source>Step {number}, {name}: {now} ({state})</source>
      <translation>क़दम {number}, {name}: {now} ({state})</translation>
    </message>
    <message>
      <source>Still Due</source>
      <translation>बकाया</translation>
    </message>
    <message>
      <source>Still To Pay Back</source>
      <translation>अब भी वापस देना</translation>
    </message>
    <message>
      <source>Still due</source>
      <translation>बकाया</translation>
    </message>
    <message>
      <source>Still owed</source>
      <translation>अब भी देय</translation>
    </message>
    <message>
      <source>Still to be paid back</source>
      <translation>अब भी वापस देना है</translation>
    </message>
    <message>
      <source>Still to be paid by the patient</source>
      <translation>मरीज़ को अब भी देना है</translation>
    </message>
    <message>
      <source>Still to pay</source>
      <translation>देना बाकी</translation>
    </message>
    <message>
      <source>Still unapplied of the credit</source>
      <translation>क्रेडिट में अब भी असमायोजित</translation>
    </message>
    <message>
      <source>Still written off</source>
      <translation>अब भी बट्टे खाते में</translation>
    </message>
    <message>
      <source>Stop it and close</source>
      <translation>रोकें और बंद करें</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>रोका जा रहा है</translation>
    </message>
    <message>
      <source>Suggested Action</source>
      <translation>सुझाया काम</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>योग</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>रविवार</translation>
    </message>
    <message>
      <source>Supplier's State</source>
      <translation>आपूर्तिकर्ता का राज्य</translation>
    </message>
    <message>
      <source>Susp&amp;end...</source>
      <translation>रोकें (&amp;E)...</translation>
    </message>
    <message>
      <source>Suspend plan</source>
      <translation>प्लान रोकें</translation>
    </message>
    <message>
      <source>Suspend {plan}</source>
      <translation>{plan} रोकें</translation>
    </message>
    <message>
      <source>Suspended</source>
      <translation>रुका हुआ</translation>
    </message>
    <message>
      <source>Suspended for 1 day, since {day}.</source>
      <translation>{day} से 1 दिन रुका रहा।</translation>
    </message>
    <message>
      <source>Suspended for {days} days, since {day}.</source>
      <translation>{day} से {days} दिन रुका रहा।</translation>
    </message>
    <message>
      <source>Suspended from</source>
      <translation>कब से रुके</translation>
    </message>
    <message>
      <source>Suspended since {day}</source>
      <translation>{day} से रुका हुआ</translation>
    </message>
    <message>
      <source>Switc&amp;h off...</source>
      <translation>निष्क्रिय करें (&amp;H)...</translation>
    </message>
    <message>
      <source>Switc&amp;h on...</source>
      <translation>सक्रिय करें (&amp;H)...</translation>
    </message>
    <message>
      <source>Switch it off, and define another one under a code of its own.</source>
      <translation>इसे निष्क्रिय करें, और अपने कोड से दूसरा जोड़ें।</translation>
    </message>
    <message>
      <source>Switch it on, or leave it out.</source>
      <translation>उसे चालू करें, या छोड़ दें।</translation>
    </message>
    <message>
      <source>Switch it on, or map the role to another account.</source>
      <translation>उसे चालू करें, या भूमिका को दूसरे खाते से जोड़ें।</translation>
    </message>
    <message>
      <source>Switch the account off and open another one.</source>
      <translation>खाता निष्क्रिय करें और दूसरा खोलें।</translation>
    </message>
    <message>
      <source>Switched off</source>
      <translation>निष्क्रिय</translation>
    </message>
    <message>
      <source>Switched on: every month that is over is proposed</source>
      <translation>चालू: हर पूरा महीना सुझाया जाता है</translation>
    </message>
    <message>
      <source>Ta&amp;ke match back</source>
      <translation>मिलान वापस लें (&amp;K)</translation>
    </message>
    <message>
      <source>Tab {number}</source>
      <translation>टैब {number}</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>तालिका</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>वापस लें</translation>
    </message>
    <message>
      <source>Take in</source>
      <translation>लें</translation>
    </message>
    <message>
      <source>Take in a branch's file</source>
      <translation>शाखा की फ़ाइल लें</translation>
    </message>
    <message>
      <source>Take in a branch's file...</source>
      <translation>शाखा की फ़ाइल लें...</translation>
    </message>
    <message>
      <source>Take in a file with later lines.</source>
      <translation>बाद की पंक्तियों वाली फ़ाइल लें।</translation>
    </message>
    <message>
      <source>Take in a statement</source>
      <translation>विवरण लें</translation>
    </message>
    <message>
      <source>Take in file</source>
      <translation>फ़ाइल लें</translation>
    </message>
    <message>
      <source>Take in statement...</source>
      <translation>विवरण लें...</translation>
    </message>
    <message>
      <source>Take in the branch's earlier files first.</source>
      <translation>पहले शाखा की पहले की फ़ाइलें लें।</translation>
    </message>
    <message>
      <source>Take its matches back first.</source>
      <translation>पहले उसके मिलान वापस लें।</translation>
    </message>
    <message>
      <source>Take money or credit away from the invoice that it was set against; both are open again.</source>
      <translation>धन या क्रेडिट को उस इनवॉइस से हटाना जिसमें लगा था; दोनों फिर खुले होते हैं।</translation>
    </message>
    <message>
      <source>Take that match back first.</source>
      <translation>पहले वह मिलान वापस लें।</translation>
    </message>
    <message>
      <source>Take the day back</source>
      <translation>दिन वापस लें</translation>
    </message>
    <message>
      <source>Take the match back first.</source>
      <translation>पहले मिलान वापस लें।</translation>
    </message>
    <message>
      <source>Take the rest by UPI, card, cheque or bank transfer (section 269ST; from 1 April 2026 section 186).</source>
      <translation>बाक़ी UPI, कार्ड, चेक या बैंक अंतरण से लें (धारा 269ST; 1 अप्रैल 2026 से धारा 186)।</translation>
    </message>
    <message>
      <source>Taken In At</source>
      <translation>कब लिया</translation>
    </message>
    <message>
      <source>Taken In By</source>
      <translation>किसने लिया</translation>
    </message>
    <message>
      <source>Taken Out</source>
      <translation>निकाला</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>वापस लिया</translation>
    </message>
    <message>
      <source>Taken by</source>
      <translation>किसने लिया</translation>
    </message>
    <message>
      <source>Taken from</source>
      <translation>किससे लिया गया</translation>
    </message>
    <message>
      <source>Taken in</source>
      <translation>लिया गया</translation>
    </message>
    <message>
      <source>Taken in before</source>
      <translation>पहले ली जा चुकीं</translation>
    </message>
    <message>
      <source>Taken out</source>
      <translation>निकाला गया</translation>
    </message>
    <message>
      <source>Taken to the safe or the bank</source>
      <translation>तिजोरी या बैंक में ले गए</translation>
    </message>
    <message>
      <source>Taken to the safe or the bank, before the count</source>
      <translation>गिनती से पहले तिजोरी या बैंक में ले गए</translation>
    </message>
    <message>
      <source>Taken twice</source>
      <translation>दो बार लिया गया</translation>
    </message>
    <message>
      <source>Takes Entries</source>
      <translation>प्रविष्टि लेता है</translation>
    </message>
    <message>
      <source>Tally's keys work beside the program's own</source>
      <translation>Tally की कुंजियाँ भी काम करें</translation>
    </message>
    <message>
      <source>Tax</source>
      <translation>कर</translation>
    </message>
    <message>
      <source>Tax in percent of the taxable value.</source>
      <translation>कर-योग्य मूल्य का प्रतिशत कर।</translation>
    </message>
    <message>
      <source>Tax invoice</source>
      <translation>कर इनवॉइस</translation>
    </message>
    <message>
      <source>Tax payable</source>
      <translation>देय कर</translation>
    </message>
    <message>
      <source>Tax payable in cash</source>
      <translation>नकद देय कर</translation>
    </message>
    <message>
      <source>Tax rate</source>
      <translation>कर दर</translation>
    </message>
    <message>
      <source>Taxable</source>
      <translation>कर-योग्य</translation>
    </message>
    <message>
      <source>Taxable Value</source>
      <translation>कर-योग्य मूल्य</translation>
    </message>
    <message>
      <source>Taxable value</source>
      <translation>कर-योग्य मूल्य</translation>
    </message>
    <message>
      <source>Taxable value, at {rate}</source>
      <translation>कर-योग्य मूल्य, {rate} पर</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>शर्तें</translation>
    </message>
    <message>
      <source>That day is over: complete the session if it was held.</source>
      <translation>वह दिन बीत चुका है: यदि सत्र हुआ था तो उसे पूर्ण करें।</translation>
    </message>
    <message>
      <source>The Centre's half of GST on a supply inside the State; the State's half is SGST.</source>
      <translation>राज्य के भीतर आपूर्ति पर GST का केंद्र का आधा भाग; राज्य का आधा SGST है।</translation>
    </message>
    <message>
      <source>The GST return of {month} is filed with the invoice {invoice} in it.</source>
      <translation>{month} की GST विवरणी इनवॉइस {invoice} सहित भरी जा चुकी है।</translation>
    </message>
    <message>
      <source>The GST return of {month} is filed with the patient {mrn} in it, as registered or not as it was then.</source>
      <translation>{month} की GST विवरणी मरीज़ {mrn} के तब के पंजीकरण सहित भरी जा चुकी है।</translation>
    </message>
    <message>
      <source>The GSTIN is not right</source>
      <translation>GSTIN सही नहीं है</translation>
    </message>
    <message>
      <source>The GSTIN is of another State</source>
      <translation>GSTIN किसी और राज्य का है</translation>
    </message>
    <message>
      <source>The GSTIN is of {state}</source>
      <translation>GSTIN {state} का है</translation>
    </message>
    <message>
      <source>The SAC or HSN code is missing</source>
      <translation>SAC या HSN कोड नहीं लिखा</translation>
    </message>
    <message>
      <source>The State is missing</source>
      <translation>राज्य नहीं चुना</translation>
    </message>
    <message>
      <source>The State where a service counts as given; it decides between CGST with SGST and IGST.</source>
      <translation>राज्य जहाँ सेवा दी गई मानी जाती है; इससे तय होता है CGST-SGST या IGST।</translation>
    </message>
    <message>
      <source>The State's half of GST on a supply inside the State.</source>
      <translation>राज्य के भीतर आपूर्ति पर GST का राज्य का आधा भाग।</translation>
    </message>
    <message>
      <source>The account</source>
      <translation>खाता</translation>
    </message>
    <message>
      <source>The account cannot stand under {code}.</source>
      <translation>खाता {code} के नीचे नहीं आ सकता।</translation>
    </message>
    <message>
      <source>The account for the difference is missing</source>
      <translation>अंतर का खाता नहीं चुना</translation>
    </message>
    <message>
      <source>The account holds no credits of patients</source>
      <translation>इस खाते में मरीज़ों के क्रेडिट नहीं होते</translation>
    </message>
    <message>
      <source>The account is missing</source>
      <translation>खाता नहीं चुना</translation>
    </message>
    <message>
      <source>The account is not one of the list</source>
      <translation>खाता सूची का नहीं है</translation>
    </message>
    <message>
      <source>The account it is paid from is missing</source>
      <translation>जिस खाते से चुकाना है वह नहीं चुना</translation>
    </message>
    <message>
      <source>The account of the mode</source>
      <translation>माध्यम का खाता</translation>
    </message>
    <message>
      <source>The account {code} cannot be used for {role}: {why}.</source>
      <translation>खाता {code} {role} के लिए प्रयोग नहीं हो सकता: {why}।</translation>
    </message>
    <message>
      <source>The account {code} for {role} is switched off or is a heading.</source>
      <translation>{role} का खाता {code} निष्क्रिय है या शीर्षक है।</translation>
    </message>
    <message>
      <source>The account {code} has entries: its {what} stays as it is.</source>
      <translation>खाता {code} में प्रविष्टियाँ हैं: उसका {what} नहीं बदलता।</translation>
    </message>
    <message>
      <source>The account {code} is a cash or bank account.</source>
      <translation>खाता {code} नकद या बैंक खाता है।</translation>
    </message>
    <message>
      <source>The account {code} is kept by the subledger.</source>
      <translation>खाता {code} सहायक बही रखती है।</translation>
    </message>
    <message>
      <source>The account {code} is needed: {why}.</source>
      <translation>खाता {code} ज़रूरी है: {why}।</translation>
    </message>
    <message>
      <source>The account {code} is no account that a bank sends statements of.</source>
      <translation>खाता {code} ऐसा नहीं जिसका बैंक विवरण भेजता हो।</translation>
    </message>
    <message>
      <source>The account {code} is no cash or bank account.</source>
      <translation>खाता {code} नकद या बैंक खाता नहीं है।</translation>
    </message>
    <message>
      <source>The acquirer charges IGST</source>
      <translation>अधिग्राहक IGST लेता है</translation>
    </message>
    <message>
      <source>The advance</source>
      <translation>अग्रिम</translation>
    </message>
    <message>
      <source>The advance in the receipt {number} is applied to an invoice.</source>
      <translation>रसीद {number} का अग्रिम इनवॉइस में समायोजित है।</translation>
    </message>
    <message>
      <source>The advance in the receipt {number} was paid back.</source>
      <translation>रसीद {number} का अग्रिम वापस दिया जा चुका है।</translation>
    </message>
    <message>
      <source>The advance of {amount} is gone.</source>
      <translation>{amount} का अग्रिम हट गया।</translation>
    </message>
    <message>
      <source>The amount agrees and the day is near: look twice</source>
      <translation>राशि मेल खाती है और दिन पास का है: दोबारा देखें</translation>
    </message>
    <message>
      <source>The amount is larger than these books can hold.</source>
      <translation>राशि इतनी बड़ी है कि बही में नहीं आ सकती।</translation>
    </message>
    <message>
      <source>The amount is more than the {limit} that can be paid back.</source>
      <translation>राशि वापस देने योग्य {limit} से अधिक है।</translation>
    </message>
    <message>
      <source>The amount is more than the {limit} that is left of the credit.</source>
      <translation>राशि क्रेडिट में बचे {limit} से अधिक है।</translation>
    </message>
    <message>
      <source>The amount is more than the {limit} that is owed.</source>
      <translation>राशि देय {limit} से अधिक है।</translation>
    </message>
    <message>
      <source>The amount is more than the {limit} that the invoice still lacks.</source>
      <translation>राशि इनवॉइस की कमी {limit} से अधिक है।</translation>
    </message>
    <message>
      <source>The amount must be more than zero.</source>
      <translation>राशि शून्य से अधिक होनी चाहिए।</translation>
    </message>
    <message>
      <source>The amount that tax is computed on.</source>
      <translation>वह राशि जिस पर कर लगता है।</translation>
    </message>
    <message>
      <source>The application</source>
      <translation>यह समायोजन</translation>
    </message>
    <message>
      <source>The backup folder {folder} could not be used: {detail}.</source>
      <translation>बैकअप फ़ोल्डर {folder} प्रयोग नहीं हो सका: {detail}।</translation>
    </message>
    <message>
      <source>The backup folder {folder} is not there.</source>
      <translation>बैकअप फ़ोल्डर {folder} नहीं है।</translation>
    </message>
    <message>
      <source>The backup was cancelled.</source>
      <translation>बैकअप रद्द किया गया।</translation>
    </message>
    <message>
      <source>The backups made before are as they were.</source>
      <translation>पहले के बैकअप जैसे थे वैसे हैं।</translation>
    </message>
    <message>
      <source>The balance before is not understood</source>
      <translation>पहले का शेष समझ में नहीं आया</translation>
    </message>
    <message>
      <source>The bank and the ledger agree about it.</source>
      <translation>बैंक और बही इस पर सहमत हैं।</translation>
    </message>
    <message>
      <source>The bank charges</source>
      <translation>बैंक का शुल्क</translation>
    </message>
    <message>
      <source>The bank's charge is not an amount</source>
      <translation>बैंक का शुल्क राशि नहीं है</translation>
    </message>
    <message>
      <source>The bank's charge of {amount} is posted apart, as a cost.</source>
      <translation>बैंक का {amount} शुल्क अलग से, लागत के रूप में पोस्ट होगा।</translation>
    </message>
    <message>
      <source>The bank's statement</source>
      <translation>बैंक का विवरण</translation>
    </message>
    <message>
      <source>The bank's statement, saved as CSV; it may be dropped here</source>
      <translation>बैंक का विवरण, CSV में सहेजा हुआ; उसे यहाँ छोड़ा भी जा सकता है</translation>
    </message>
    <message>
      <source>The banner says why, and what to do.</source>
      <translation>ऊपर की पट्टी बताती है क्यों, और क्या करें।</translation>
    </message>
    <message>
      <source>The books are checked before: what is wrong in them is mended first.</source>
      <translation>पहले बही की जाँच होती है: जो ग़लत है वह पहले सुधारा जाता है।</translation>
    </message>
    <message>
      <source>The books are open in another window ({owner}).</source>
      <translation>बही दूसरी विंडो में खुली है ({owner})।</translation>
    </message>
    <message>
      <source>The books are sound: {count} checks, no findings.</source>
      <translation>बही ठीक है: {count} जाँचें, कोई त्रुटि नहीं।</translation>
    </message>
    <message>
      <source>The books begin on</source>
      <translation>बही कब से शुरू</translation>
    </message>
    <message>
      <source>The books do not pass their checks: {checks}.</source>
      <translation>बही अपनी जाँचों में सही नहीं है: {checks}।</translation>
    </message>
    <message>
      <source>The books lie in</source>
      <translation>बही का स्थान</translation>
    </message>
    <message>
      <source>The books of your clinic</source>
      <translation>आपके क्लिनिक का बहीखाता</translation>
    </message>
    <message>
      <source>The books of {clinic} as they were on {when}</source>
      <translation>{clinic} की बही, {when} जैसी थी</translation>
    </message>
    <message>
      <source>The books were brought to the form of this version of the program.</source>
      <translation>बही प्रोग्राम के इस संस्करण के रूप में लाई गई।</translation>
    </message>
    <message>
      <source>The books were compacted and fully checked: {before} MB before, {after} MB now.</source>
      <translation>बही छोटी कर दी गई और पूरी जाँची गई: पहले {before} MB, अब {after} MB।</translation>
    </message>
    <message>
      <source>The books were not compacted: {why}</source>
      <translation>बही छोटी नहीं की गई: {why}</translation>
    </message>
    <message>
      <source>The branch</source>
      <translation>शाखा</translation>
    </message>
    <message>
      <source>The branch had no network</source>
      <translation>शाखा में नेटवर्क नहीं था</translation>
    </message>
    <message>
      <source>The branch is missing</source>
      <translation>शाखा नहीं चुनी</translation>
    </message>
    <message>
      <source>The branch {code} has {count} plans that run and {drafts} drafts.</source>
      <translation>शाखा {code} के {count} प्लान चल रहे हैं और {drafts} मसौदे हैं।</translation>
    </message>
    <message>
      <source>The branch {code} is switched off.</source>
      <translation>शाखा {code} निष्क्रिय है।</translation>
    </message>
    <message>
      <source>The branch {code} is the only one that is switched on.</source>
      <translation>शाखा {code} ही चालू है।</translation>
    </message>
    <message>
      <source>The branch's code is missing</source>
      <translation>शाखा का कोड नहीं लिखा</translation>
    </message>
    <message>
      <source>The branch's file</source>
      <translation>शाखा की फ़ाइल</translation>
    </message>
    <message>
      <source>The branch's file cannot be read: {why}.</source>
      <translation>शाखा की फ़ाइल पढ़ी नहीं जा सकती: {why}।</translation>
    </message>
    <message>
      <source>The branch's file is larger than {limit} MB.</source>
      <translation>शाखा की फ़ाइल {limit} MB से बड़ी है।</translation>
    </message>
    <message>
      <source>The branch's file is not as it was written: {why}.</source>
      <translation>शाखा की फ़ाइल वैसी नहीं जैसी लिखी गई थी: {why}।</translation>
    </message>
    <message>
      <source>The branch's name is missing</source>
      <translation>शाखा का नाम नहीं लिखा</translation>
    </message>
    <message>
      <source>The breakage is reversed: what was not used is deferred revenue again.</source>
      <translation>अप्रयुक्त आय उलटी जाएगी: जो नहीं लिया गया वह फिर आस्थगित आय है।</translation>
    </message>
    <message>
      <source>The cancellation fee is not an amount</source>
      <translation>रद्द करने का शुल्क राशि नहीं है</translation>
    </message>
    <message>
      <source>The cashier closes it, the accountant or the owner.</source>
      <translation>इसे कैशियर, लेखाकार या मालिक समाप्त करते हैं।</translation>
    </message>
    <message>
      <source>The chart of accounts appears here with what each account holds.</source>
      <translation>खातों की सूची यहाँ हर खाते के शेष के साथ दिखती है।</translation>
    </message>
    <message>
      <source>The check of the books has 1 finding</source>
      <translation>बही की जाँच में 1 त्रुटि है</translation>
    </message>
    <message>
      <source>The check of the books has {count} findings</source>
      <translation>बही की जाँच में {count} त्रुटियाँ हैं</translation>
    </message>
    <message>
      <source>The checks and entries at the end of a month, after which it is closed or locked.</source>
      <translation>महीने के अंत की जाँचें और प्रविष्टियाँ, जिनके बाद महीना बंद होता है या ताला लगता है।</translation>
    </message>
    <message>
      <source>The cheque was not cashed</source>
      <translation>चेक भुनाया नहीं गया</translation>
    </message>
    <message>
      <source>The clinic</source>
      <translation>क्लिनिक</translation>
    </message>
    <message>
      <source>The clinic has no GSTIN, so it cannot charge GST.</source>
      <translation>क्लिनिक का GSTIN नहीं है, इसलिए वह GST नहीं ले सकता।</translation>
    </message>
    <message>
      <source>The clinic's logo</source>
      <translation>क्लिनिक का लोगो</translation>
    </message>
    <message>
      <source>The clinic's main books take the file in under Branches.</source>
      <translation>क्लिनिक की मुख्य बही इसे “शाखाएँ” में लेती है।</translation>
    </message>
    <message>
      <source>The clinic's name is missing</source>
      <translation>क्लिनिक का नाम नहीं लिखा</translation>
    </message>
    <message>
      <source>The code is missing</source>
      <translation>कोड नहीं लिखा</translation>
    </message>
    <message>
      <source>The code of goods or services that a tax invoice must name.</source>
      <translation>वस्तु या सेवा का कोड जो कर इनवॉइस पर लिखना होता है।</translation>
    </message>
    <message>
      <source>The collected amount is missing</source>
      <translation>वसूली की राशि नहीं लिखी</translation>
    </message>
    <message>
      <source>The command check --log --head holds the log against it.</source>
      <translation>आदेश check --log --head लॉग को इससे मिलाता है।</translation>
    </message>
    <message>
      <source>The computed amount. From 0.00 to {limit}</source>
      <translation>गणना की गई राशि। 0.00 से {limit} तक</translation>
    </message>
    <message>
      <source>The consecutive numbers of one kind of document in one branch and year; no number is missing or given twice.</source>
      <translation>एक शाखा और वर्ष में एक प्रकार के दस्तावेज़ों के क्रमिक नंबर; न कोई छूटता है न दो बार दिया जाता है।</translation>
    </message>
    <message>
      <source>The consent is kept in the edit log, with your name and the time.</source>
      <translation>सहमति आपके नाम और समय के साथ संपादन लॉग में रहती है।</translation>
    </message>
    <message>
      <source>The consent lies in the future</source>
      <translation>सहमति का दिन भविष्य में है</translation>
    </message>
    <message>
      <source>The copy did not pass its checks ({findings}), so it is no backup and was removed again.</source>
      <translation>प्रति अपनी जाँचों में सही नहीं निकली ({findings}), इसलिए वह बैकअप नहीं है और हटा दी गई।</translation>
    </message>
    <message>
      <source>The copy that was made is not what it must be: {detail}.</source>
      <translation>बनी हुई प्रति वैसी नहीं जैसी होनी चाहिए: {detail}।</translation>
    </message>
    <message>
      <source>The copy took too long: another program keeps the books to itself.</source>
      <translation>प्रति में बहुत देर लगी: दूसरा प्रोग्राम बही रोके हुए है।</translation>
    </message>
    <message>
      <source>The count stays on file; the day is counted and closed anew.</source>
      <translation>गिनती दर्ज रहती है; दिन नए सिरे से गिना और समाप्त किया जाता है।</translation>
    </message>
    <message>
      <source>The credit</source>
      <translation>क्रेडिट</translation>
    </message>
    <message>
      <source>The credit is applied instead</source>
      <translation>इसके बदले क्रेडिट समायोजित होगा</translation>
    </message>
    <message>
      <source>The credit is more than the {limit} that the invoice has left after {waived} was waived or written off.</source>
      <translation>क्रेडिट {limit} से अधिक है, जो {waived} माफ़ या बट्टे खाते के बाद इनवॉइस में बचा है।</translation>
    </message>
    <message>
      <source>The credit is more than the {limit} that the invoice has left.</source>
      <translation>क्रेडिट इनवॉइस में बचे {limit} से अधिक है।</translation>
    </message>
    <message>
      <source>The credit note</source>
      <translation>क्रेडिट नोट</translation>
    </message>
    <message>
      <source>The credit of {amount} is taken back: {patient} owes that much more.</source>
      <translation>{amount} का क्रेडिट वापस लिया जाएगा: {patient} पर उतना अधिक देय होगा।</translation>
    </message>
    <message>
      <source>The credit stays as it is; a refund of it can be asked for again.</source>
      <translation>क्रेडिट जैसा है वैसा रहता है; उसका रिफ़ंड फिर माँगा जा सकता है।</translation>
    </message>
    <message>
      <source>The database ended the transaction by itself, at: {detail}.</source>
      <translation>डेटाबेस ने स्वयं लेनदेन समाप्त किया, यहाँ: {detail}।</translation>
    </message>
    <message>
      <source>The day</source>
      <translation>दिन</translation>
    </message>
    <message>
      <source>The day is after today</source>
      <translation>दिन आज के बाद का है</translation>
    </message>
    <message>
      <source>The day is closed already</source>
      <translation>दिन पहले ही समाप्त हो चुका है</translation>
    </message>
    <message>
      <source>The day is closed: {difference}</source>
      <translation>दिन समाप्त हुआ: {difference}</translation>
    </message>
    <message>
      <source>The day is missing</source>
      <translation>दिन नहीं लिखा</translation>
    </message>
    <message>
      <source>The day is open</source>
      <translation>दिन खुला है</translation>
    </message>
    <message>
      <source>The day is open again</source>
      <translation>दिन फिर खुला है</translation>
    </message>
    <message>
      <source>The day is recorded</source>
      <translation>दिन दर्ज हुआ</translation>
    </message>
    <message>
      <source>The day of 1 session has passed</source>
      <translation>1 सत्र का दिन बीत गया</translation>
    </message>
    <message>
      <source>The day of the consent is missing</source>
      <translation>सहमति का दिन नहीं लिखा</translation>
    </message>
    <message>
      <source>The day of the first installment is missing</source>
      <translation>पहली किस्त का दिन नहीं लिखा</translation>
    </message>
    <message>
      <source>The day on which an installment or invoice is to be paid.</source>
      <translation>वह दिन जब किस्त या इनवॉइस का भुगतान होना है।</translation>
    </message>
    <message>
      <source>The day on which it expires is no date</source>
      <translation>अवधि समाप्ति का दिन तारीख़ नहीं है</translation>
    </message>
    <message>
      <source>The day that is chosen</source>
      <translation>चुना गया दिन</translation>
    </message>
    <message>
      <source>The day until which it is valid is no date</source>
      <translation>मान्यता का अंतिम दिन तारीख़ नहीं है</translation>
    </message>
    <message>
      <source>The day was taken back</source>
      <translation>दिन वापस लिया गया</translation>
    </message>
    <message>
      <source>The day {on} is still open at this branch.</source>
      <translation>इस शाखा में दिन {on} अब भी खुला है।</translation>
    </message>
    <message>
      <source>The day {on} is {status}.</source>
      <translation>दिन {on} {status} है।</translation>
    </message>
    <message>
      <source>The day {on} was closed before.</source>
      <translation>दिन {on} पहले समाप्त हो चुका है।</translation>
    </message>
    <message>
      <source>The days of the ageing's columns do not grow</source>
      <translation>आयु के स्तंभों के दिन बढ़ते क्रम में नहीं हैं</translation>
    </message>
    <message>
      <source>The days of {count} sessions have passed</source>
      <translation>{count} सत्रों के दिन बीत गए</translation>
    </message>
    <message>
      <source>The debt becomes an expense, tax included: GST has no relief for bad debts.</source>
      <translation>ऋण, कर सहित, व्यय बनता है: डूबे ऋण पर GST में राहत नहीं है।</translation>
    </message>
    <message>
      <source>The deposit of {day} is reversed first.</source>
      <translation>पहले {day} का जमा उलटा जाएगा।</translation>
    </message>
    <message>
      <source>The difference goes to</source>
      <translation>अंतर किस खाते में</translation>
    </message>
    <message>
      <source>The discount is larger than the price.</source>
      <translation>छूट मूल्य से अधिक है।</translation>
    </message>
    <message>
      <source>The discount is not an amount</source>
      <translation>छूट राशि नहीं है</translation>
    </message>
    <message>
      <source>The discount of line {number} is not an amount</source>
      <translation>पंक्ति {number} की छूट राशि नहीं है</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>डिस्क भर गई है।</translation>
    </message>
    <message>
      <source>The document</source>
      <translation>यह दस्तावेज़</translation>
    </message>
    <message>
      <source>The document as it is handed out</source>
      <translation>दस्तावेज़ जैसा दिया जाता है</translation>
    </message>
    <message>
      <source>The document for a taxable supply (rule 46).</source>
      <translation>कर-योग्य आपूर्ति का दस्तावेज़ (नियम 46)।</translation>
    </message>
    <message>
      <source>The document for an advance (rule 50).</source>
      <translation>अग्रिम का दस्तावेज़ (नियम 50)।</translation>
    </message>
    <message>
      <source>The document for an advance given back (rule 51).</source>
      <translation>लौटाए गए अग्रिम का दस्तावेज़ (नियम 51)।</translation>
    </message>
    <message>
      <source>The document for exempt services: an invoice without tax (rule 49).</source>
      <translation>कर-मुक्त सेवाओं का दस्तावेज़: बिना कर का इनवॉइस (नियम 49)।</translation>
    </message>
    <message>
      <source>The document for money that came in.</source>
      <translation>आए हुए धन का दस्तावेज़।</translation>
    </message>
    <message>
      <source>The document number {number} would exceed 16 characters.</source>
      <translation>दस्तावेज़ नंबर {number} 16 अक्षरों से बड़ा होगा।</translation>
    </message>
    <message>
      <source>The document that says what a patient was charged.</source>
      <translation>दस्तावेज़ जो बताता है कि मरीज़ से क्या लिया गया।</translation>
    </message>
    <message>
      <source>The documents take {wanted}, the receipt is {received}.</source>
      <translation>दस्तावेज़ {wanted} लेते हैं, रसीद {received} की है।</translation>
    </message>
    <message>
      <source>The draft over {amount} against {invoice} is deleted, with its line.</source>
      <translation>{invoice} के विरुद्ध {amount} का मसौदा उसकी पंक्ति सहित हटाया जाएगा।</translation>
    </message>
    <message>
      <source>The draft over {amount} against {invoice} is deleted, with its {count} lines.</source>
      <translation>{invoice} के विरुद्ध {amount} का मसौदा उसकी {count} पंक्तियों सहित हटाया जाएगा।</translation>
    </message>
    <message>
      <source>The drawer</source>
      <translation>गल्ला</translation>
    </message>
    <message>
      <source>The drawer agrees</source>
      <translation>गल्ला मिल गया</translation>
    </message>
    <message>
      <source>The drawer is not counted yet: enter 0 where it is empty</source>
      <translation>गल्ला अभी नहीं गिना गया: ख़ाली हो तो 0 लिखें</translation>
    </message>
    <message>
      <source>The drawer is {difference} {word}, and no account is named for it.</source>
      <translation>गल्ला {difference} {word} है, और उसका खाता नहीं बताया गया।</translation>
    </message>
    <message>
      <source>The edit log</source>
      <translation>संपादन लॉग</translation>
    </message>
    <message>
      <source>The edit log is whole: {rows} rows.</source>
      <translation>संपादन लॉग पूरा है: {rows} पंक्तियाँ।</translation>
    </message>
    <message>
      <source>The edit log was written anew: row {row} is not the one that the program last wrote in these books.</source>
      <translation>संपादन लॉग नया लिखा गया: पंक्ति {row} वह नहीं जो प्रोग्राम ने इस बही में अंत में लिखी।</translation>
    </message>
    <message>
      <source>The end of a day at the counter: money counted, compared with the books, the difference posted.</source>
      <translation>काउंटर पर दिन का अंत: धन गिना, बही से मिलाया, अंतर पोस्ट किया।</translation>
    </message>
    <message>
      <source>The end of these books is missing: their edit log has {found} rows, and had {kept} when the program last wrote in them.</source>
      <translation>इस बही का अंत नहीं है: संपादन लॉग में {found} पंक्तियाँ हैं, प्रोग्राम ने अंत में {kept} लिखी थीं।</translation>
    </message>
    <message>
      <source>The entries are {amount} off the line</source>
      <translation>प्रविष्टियाँ पंक्ति से {amount} अलग हैं</translation>
    </message>
    <message>
      <source>The entries of one account with a running balance.</source>
      <translation>एक खाते की प्रविष्टियाँ, चलते शेष सहित।</translation>
    </message>
    <message>
      <source>The fee or its GST cannot be read</source>
      <translation>शुल्क या उसका GST पढ़ा नहीं जा सका</translation>
    </message>
    <message>
      <source>The fee with its tax is {fee}, the settlement is {gross}.</source>
      <translation>कर सहित शुल्क {fee} है, निपटान {gross}।</translation>
    </message>
    <message>
      <source>The figures are the new ones; what you typed is still there.</source>
      <translation>आँकड़े नए हैं; आपका लिखा अब भी वहीं है।</translation>
    </message>
    <message>
      <source>The file can be taken in again.</source>
      <translation>फ़ाइल फिर ली जा सकती है।</translation>
    </message>
    <message>
      <source>The file cannot be read any more, so it is not known whether this was saved.</source>
      <translation>फ़ाइल अब पढ़ी नहीं जा सकती, इसलिए पता नहीं कि यह सहेजा गया या नहीं।</translation>
    </message>
    <message>
      <source>The file chosen is that of the books</source>
      <translation>चुनी गई फ़ाइल बही की अपनी है</translation>
    </message>
    <message>
      <source>The file could not be written or read: {detail}.</source>
      <translation>फ़ाइल लिखी या पढ़ी नहीं जा सकी: {detail}।</translation>
    </message>
    <message>
      <source>The file is of another clinic, {clinic}.</source>
      <translation>फ़ाइल दूसरे क्लिनिक {clinic} की है।</translation>
    </message>
    <message>
      <source>The file speaks of {document}, which neither it nor these books have.</source>
      <translation>फ़ाइल में {document} का उल्लेख है, जो न उसमें है न इस बही में।</translation>
    </message>
    <message>
      <source>The file was made and fully checked. {path} is not encrypted: anybody can read it.</source>
      <translation>फ़ाइल बनी और पूरी जाँची गई। {path} एन्क्रिप्ट नहीं है: उसे कोई भी पढ़ सकता है।</translation>
    </message>
    <message>
      <source>The file was written by another version of this program (schema {found}, this is {known}).</source>
      <translation>फ़ाइल इस प्रोग्राम के दूसरे संस्करण ने लिखी (स्कीमा {found}, यह {known})।</translation>
    </message>
    <message>
      <source>The file {path} could not be written: {detail}.</source>
      <translation>फ़ाइल {path} लिखी नहीं जा सकी: {detail}।</translation>
    </message>
    <message>
      <source>The file {path} exists already.</source>
      <translation>फ़ाइल {path} पहले से है।</translation>
    </message>
    <message>
      <source>The file {path} was moved, deleted or replaced while it was open.</source>
      <translation>फ़ाइल {path} खुली रहते हटाई, मिटाई या बदली गई।</translation>
    </message>
    <message>
      <source>The file's first day, {first}, is after its last, {last}, or in the future.</source>
      <translation>फ़ाइल का पहला दिन {first} उसके अंतिम {last} के बाद है, या भविष्य में।</translation>
    </message>
    <message>
      <source>The file's own guard refused a change: {detail}.</source>
      <translation>फ़ाइल के अपने पहरे ने बदलाव अस्वीकार किया: {detail}।</translation>
    </message>
    <message>
      <source>The final installment of {amount} falls away.</source>
      <translation>{amount} की अंतिम किस्त हट जाएगी।</translation>
    </message>
    <message>
      <source>The financial year {label} after it is closed.</source>
      <translation>उसके बाद का वित्तीय वर्ष {label} समाप्त है।</translation>
    </message>
    <message>
      <source>The financial year {label} does not adjoin the years on file.</source>
      <translation>वित्तीय वर्ष {label} दर्ज वर्षों से नहीं जुड़ता।</translation>
    </message>
    <message>
      <source>The financial year {label} is closed.</source>
      <translation>वित्तीय वर्ष {label} समाप्त है।</translation>
    </message>
    <message>
      <source>The financial year {label} is not closed.</source>
      <translation>वित्तीय वर्ष {label} समाप्त नहीं है।</translation>
    </message>
    <message>
      <source>The financial year {label} is not opened before {on}.</source>
      <translation>वित्तीय वर्ष {label} {on} से पहले नहीं खुलता।</translation>
    </message>
    <message>
      <source>The first day is after the last</source>
      <translation>पहला दिन अंतिम दिन के बाद है</translation>
    </message>
    <message>
      <source>The first day is after the last day</source>
      <translation>पहला दिन अंतिम दिन के बाद है</translation>
    </message>
    <message>
      <source>The first day is in the future</source>
      <translation>पहला दिन भविष्य में है</translation>
    </message>
    <message>
      <source>The first month is missing</source>
      <translation>पहला महीना नहीं लिखा</translation>
    </message>
    <message>
      <source>The float is missing</source>
      <translation>फ़्लोट नहीं लिखा</translation>
    </message>
    <message>
      <source>The history of the books keeps what it said.</source>
      <translation>इसमें जो लिखा था वह बही के इतिहास में रहता है।</translation>
    </message>
    <message>
      <source>The installments add up to {planned}, the plan still owes {open}.</source>
      <translation>किस्तों का योग {planned} है, प्लान पर {open} देय है।</translation>
    </message>
    <message>
      <source>The installments ask for {amount}.</source>
      <translation>किस्तें {amount} माँगती हैं।</translation>
    </message>
    <message>
      <source>The installments stay due as they are. Re-plan them where that was agreed.</source>
      <translation>किस्तें जैसी हैं वैसी देय रहती हैं। जहाँ तय हुआ हो वहाँ उन्हें फिर तय करें।</translation>
    </message>
    <message>
      <source>The invoice</source>
      <translation>यह इनवॉइस</translation>
    </message>
    <message>
      <source>The invoice belongs to another patient.</source>
      <translation>इनवॉइस दूसरे मरीज़ का है।</translation>
    </message>
    <message>
      <source>The invoice is cancelled</source>
      <translation>इनवॉइस रद्द है</translation>
    </message>
    <message>
      <source>The invoice lacks only {amount}</source>
      <translation>इनवॉइस में केवल {amount} कम हैं</translation>
    </message>
    <message>
      <source>The invoice line</source>
      <translation>इनवॉइस की पंक्ति</translation>
    </message>
    <message>
      <source>The invoice that is chosen</source>
      <translation>चुना गया इनवॉइस</translation>
    </message>
    <message>
      <source>The invoice {invoice} came with the opening balances.</source>
      <translation>इनवॉइस {invoice} आरंभिक शेष के साथ आया।</translation>
    </message>
    <message>
      <source>The invoice {invoice} has receipts or credit notes.</source>
      <translation>इनवॉइस {invoice} की रसीदें या क्रेडिट नोट हैं।</translation>
    </message>
    <message>
      <source>The invoice {invoice} is named twice.</source>
      <translation>इनवॉइस {invoice} दो बार आया है।</translation>
    </message>
    <message>
      <source>The invoice {invoice} is {status}.</source>
      <translation>इनवॉइस {invoice} {status} है।</translation>
    </message>
    <message>
      <source>The journal is being read</source>
      <translation>जर्नल पढ़ा जा रहा है</translation>
    </message>
    <message>
      <source>The last backup is 1 day old</source>
      <translation>अंतिम बैकअप 1 दिन पुराना है</translation>
    </message>
    <message>
      <source>The last backup is of {when}; something was entered since.</source>
      <translation>अंतिम बैकअप {when} का है; तब से कुछ लिखा गया है।</translation>
    </message>
    <message>
      <source>The last backup is {count} days old</source>
      <translation>अंतिम बैकअप {count} दिन पुराना है</translation>
    </message>
    <message>
      <source>The last backup, of {when}, has everything that is in the books.</source>
      <translation>{when} के अंतिम बैकअप में बही का सब कुछ है।</translation>
    </message>
    <message>
      <source>The last backups</source>
      <translation>पिछले बैकअप</translation>
    </message>
    <message>
      <source>The last days: GST of this invoice can be reduced until {day}.</source>
      <translation>अंतिम दिन: इस इनवॉइस का GST {day} तक घट सकता है।</translation>
    </message>
    <message>
      <source>The last month is before the first</source>
      <translation>अंतिम महीना पहले से पहले है</translation>
    </message>
    <message>
      <source>The last month is not a date</source>
      <translation>अंतिम महीना तारीख़ नहीं है</translation>
    </message>
    <message>
      <source>The last proven backup of these books is {days} days old, and something was entered since.</source>
      <translation>इस बही का अंतिम परखा बैकअप {days} दिन पुराना है, और तब से कुछ लिखा गया है।</translation>
    </message>
    <message>
      <source>The ledger account that must equal the sum of a list behind it, as receivables equal all patients' open items.</source>
      <translation>बही का खाता जो उसके पीछे की सूची के योग के बराबर होना चाहिए, जैसे प्राप्य सभी मरीज़ों के खुले मदों के।</translation>
    </message>
    <message>
      <source>The ledger entry</source>
      <translation>बही प्रविष्टि</translation>
    </message>
    <message>
      <source>The ledger entry of {on} is matched to another line.</source>
      <translation>{on} की बही प्रविष्टि का मिलान दूसरी पंक्ति से है।</translation>
    </message>
    <message>
      <source>The ledgers already hold rows for this document that contradict it: {detail}.</source>
      <translation>बहियों में इस दस्तावेज़ की ऐसी पंक्तियाँ हैं जो इससे मेल नहीं खातीं: {detail}।</translation>
    </message>
    <message>
      <source>The ledgers contradict this note</source>
      <translation>बहियाँ इस नोट से मेल नहीं खातीं</translation>
    </message>
    <message>
      <source>The left side of an entry; what is due from a patient grows by it.</source>
      <translation>प्रविष्टि का बायाँ पक्ष; इससे मरीज़ का देय बढ़ता है।</translation>
    </message>
    <message>
      <source>The letterhead</source>
      <translation>पत्र-शीर्ष</translation>
    </message>
    <message>
      <source>The letterhead is being read</source>
      <translation>पत्र-शीर्ष पढ़ा जा रहा है</translation>
    </message>
    <message>
      <source>The letterhead is saved</source>
      <translation>पत्र-शीर्ष सहेजा गया</translation>
    </message>
    <message>
      <source>The line is matched</source>
      <translation>पंक्ति का मिलान हुआ</translation>
    </message>
    <message>
      <source>The line is matched already</source>
      <translation>पंक्ति का मिलान पहले ही हो चुका है</translation>
    </message>
    <message>
      <source>The line is matched: it is in the ledger</source>
      <translation>पंक्ति का मिलान हो चुका है: यह बही में है</translation>
    </message>
    <message>
      <source>The line is not matched</source>
      <translation>पंक्ति का मिलान नहीं हुआ है</translation>
    </message>
    <message>
      <source>The line is {line}, the entries that were chosen come to {entries}.</source>
      <translation>पंक्ति {line} की है, चुनी गई प्रविष्टियाँ {entries} की।</translation>
    </message>
    <message>
      <source>The line of the statement</source>
      <translation>विवरण की पंक्ति</translation>
    </message>
    <message>
      <source>The line of {on} is matched already.</source>
      <translation>{on} की पंक्ति का मिलान पहले ही हो चुका है।</translation>
    </message>
    <message>
      <source>The line of {on} is not matched.</source>
      <translation>{on} की पंक्ति का मिलान नहीं हुआ है।</translation>
    </message>
    <message>
      <source>The line that is chosen</source>
      <translation>चुनी गई पंक्ति</translation>
    </message>
    <message>
      <source>The lines are missing</source>
      <translation>पंक्तियाँ नहीं लिखीं</translation>
    </message>
    <message>
      <source>The lines of the invoice stand here.</source>
      <translation>इनवॉइस की पंक्तियाँ यहाँ दिखती हैं।</translation>
    </message>
    <message>
      <source>The list of all accounts in their groups.</source>
      <translation>सभी खातों की समूहवार सूची।</translation>
    </message>
    <message>
      <source>The match</source>
      <translation>मिलान</translation>
    </message>
    <message>
      <source>The match is taken back</source>
      <translation>मिलान वापस लिया गया</translation>
    </message>
    <message>
      <source>The month</source>
      <translation>महीना</translation>
    </message>
    <message>
      <source>The month before</source>
      <translation>पिछला महीना</translation>
    </message>
    <message>
      <source>The month is closed for the counter already</source>
      <translation>महीना काउंटर के लिए पहले ही बंद है</translation>
    </message>
    <message>
      <source>The month is closed for the counter, if it is still open.</source>
      <translation>महीना खुला हो तो काउंटर के लिए बंद होगा।</translation>
    </message>
    <message>
      <source>The month is closed for the counter: a reason is asked for.</source>
      <translation>महीना काउंटर के लिए बंद है: कारण पूछा जाएगा।</translation>
    </message>
    <message>
      <source>The month is locked</source>
      <translation>महीने पर ताला है</translation>
    </message>
    <message>
      <source>The month is locked: post it by hand in an open one, or have the month opened again.</source>
      <translation>महीने पर ताला है: इसे खुले महीने में हाथ से पोस्ट करें, या महीना फिर खुलवाएँ।</translation>
    </message>
    <message>
      <source>The month is missing</source>
      <translation>महीना नहीं चुना</translation>
    </message>
    <message>
      <source>The month is not over: its return cannot be filed yet</source>
      <translation>महीना पूरा नहीं हुआ: उसकी विवरणी अभी नहीं भरी जा सकती</translation>
    </message>
    <message>
      <source>The month is not over: what is dated in it later is refused.</source>
      <translation>महीना पूरा नहीं हुआ: बाद की तारीख़ का कुछ नहीं लिया जाएगा।</translation>
    </message>
    <message>
      <source>The month is open</source>
      <translation>महीना खुला है</translation>
    </message>
    <message>
      <source>The month is written before the day</source>
      <translation>महीना दिन से पहले लिखा है</translation>
    </message>
    <message>
      <source>The month may still be open: the manifest says so.</source>
      <translation>महीना अब भी खुला हो सकता है: सूची में यह लिखा रहता है।</translation>
    </message>
    <message>
      <source>The month of {on} is closed already.</source>
      <translation>{on} का महीना पहले ही बंद है।</translation>
    </message>
    <message>
      <source>The month of {on} is closed for the counter.</source>
      <translation>{on} का महीना काउंटर के लिए बंद है।</translation>
    </message>
    <message>
      <source>The month of {on} is locked already.</source>
      <translation>{on} के महीने पर पहले से ताला है।</translation>
    </message>
    <message>
      <source>The month of {on} is locked or its year is closed.</source>
      <translation>{on} के महीने पर ताला है या उसका वर्ष समाप्त है।</translation>
    </message>
    <message>
      <source>The month of {on} is not locked.</source>
      <translation>{on} के महीने पर ताला नहीं है।</translation>
    </message>
    <message>
      <source>The month stays closed for the counter until it is opened again.</source>
      <translation>फिर खोलने तक महीना काउंटर के लिए बंद रहता है।</translation>
    </message>
    <message>
      <source>The monthly or quarterly return of everything supplied.</source>
      <translation>सारी आपूर्ति की मासिक या तिमाही विवरणी।</translation>
    </message>
    <message>
      <source>The monthly summary return by which GST is paid.</source>
      <translation>मासिक सार विवरणी जिससे GST चुकाया जाता है।</translation>
    </message>
    <message>
      <source>The months of the books appear here with what was posted in each.</source>
      <translation>बही के महीने यहाँ दिखते हैं, हर एक में क्या पोस्ट हुआ उसके साथ।</translation>
    </message>
    <message>
      <source>The name contains characters that cannot be printed.</source>
      <translation>नाम में ऐसे अक्षर हैं जो छप नहीं सकते।</translation>
    </message>
    <message>
      <source>The name is blank.</source>
      <translation>नाम ख़ाली है।</translation>
    </message>
    <message>
      <source>The name is missing</source>
      <translation>नाम नहीं लिखा</translation>
    </message>
    <message>
      <source>The new day is missing</source>
      <translation>नया दिन नहीं लिखा</translation>
    </message>
    <message>
      <source>The new file</source>
      <translation>नई फ़ाइल</translation>
    </message>
    <message>
      <source>The new file is there already: choose another name</source>
      <translation>नई फ़ाइल पहले से वहाँ है: दूसरा नाम चुनें</translation>
    </message>
    <message>
      <source>The new passphrase has at least {least} characters</source>
      <translation>नए पासफ़्रेज़ में कम से कम {least} अक्षर हों</translation>
    </message>
    <message>
      <source>The new password has at least {least} characters</source>
      <translation>नए पासवर्ड में कम से कम {least} अक्षर हों</translation>
    </message>
    <message>
      <source>The new patient's name is missing</source>
      <translation>नए मरीज़ का नाम नहीं लिखा</translation>
    </message>
    <message>
      <source>The normal side of an account is debit or credit</source>
      <translation>खाते का सामान्य पक्ष नामे या जमा होता है</translation>
    </message>
    <message>
      <source>The note is a draft.</source>
      <translation>नोट मसौदा है।</translation>
    </message>
    <message>
      <source>The note is a draft. Delete it instead of reversing it.</source>
      <translation>यह नोट मसौदा है। इसे उलटने के बदले हटाएँ।</translation>
    </message>
    <message>
      <source>The note is half posted. Complete its posting first.</source>
      <translation>यह नोट अधूरा पोस्ट है। पहले उसकी पोस्टिंग पूरी करें।</translation>
    </message>
    <message>
      <source>The note is posted</source>
      <translation>नोट पोस्ट हो चुका है</translation>
    </message>
    <message>
      <source>The note was reversed before.</source>
      <translation>यह नोट पहले ही उलटा जा चुका है।</translation>
    </message>
    <message>
      <source>The note was reversed; write a new one instead</source>
      <translation>नोट उलटा जा चुका है; इसके बदले नया लिखें</translation>
    </message>
    <message>
      <source>The note {number} belongs to a discontinuation and cannot be reversed alone.</source>
      <translation>नोट {number} प्लान बंद करने का है, अकेला नहीं उलटा जा सकता।</translation>
    </message>
    <message>
      <source>The note {number} is applied to another invoice.</source>
      <translation>नोट {number} दूसरे इनवॉइस में समायोजित है।</translation>
    </message>
    <message>
      <source>The note {number} is {status}.</source>
      <translation>नोट {number} {status} है।</translation>
    </message>
    <message>
      <source>The note {number} settles its own invoice.</source>
      <translation>नोट {number} अपने ही इनवॉइस को निपटाता है।</translation>
    </message>
    <message>
      <source>The note {number} was refunded.</source>
      <translation>नोट {number} का रिफ़ंड दिया जा चुका है।</translation>
    </message>
    <message>
      <source>The note {number} was reversed before.</source>
      <translation>नोट {number} पहले उलटा जा चुका है।</translation>
    </message>
    <message>
      <source>The number of free sessions is not right</source>
      <translation>मुफ़्त सत्रों की संख्या सही नहीं</translation>
    </message>
    <message>
      <source>The number of installments is not right</source>
      <translation>किस्तों की संख्या सही नहीं</translation>
    </message>
    <message>
      <source>The number of sessions is not right</source>
      <translation>सत्रों की संख्या सही नहीं</translation>
    </message>
    <message>
      <source>The number of {what} must be from 1 to {most}.</source>
      <translation>{what} की संख्या 1 से {most} तक हो।</translation>
    </message>
    <message>
      <source>The number stays used.</source>
      <translation>नंबर प्रयुक्त रहता है।</translation>
    </message>
    <message>
      <source>The number under which the clinic is registered for GST: 15 characters with a check character at the end.</source>
      <translation>नंबर जिससे क्लिनिक GST में पंजीकृत है: 15 अक्षर, अंत में जाँच अक्षर।</translation>
    </message>
    <message>
      <source>The number {number} belongs to another document in these books.</source>
      <translation>नंबर {number} इस बही में दूसरे दस्तावेज़ का है।</translation>
    </message>
    <message>
      <source>The number {number} belongs to this program's own series, or is used twice.</source>
      <translation>नंबर {number} इस प्रोग्राम की अपनी श्रृंखला का है, या दो बार आया है।</translation>
    </message>
    <message>
      <source>The number {number} stays used, and shows as cancelled.</source>
      <translation>नंबर {number} प्रयुक्त रहता है और रद्द दिखता है।</translation>
    </message>
    <message>
      <source>The opening balances were entered before.</source>
      <translation>आरंभिक शेष पहले लिखे जा चुके हैं।</translation>
    </message>
    <message>
      <source>The opening balances were recorded before: correct them by a journal</source>
      <translation>आरंभिक शेष पहले दर्ज हो चुके हैं: उन्हें जर्नल से सुधारें</translation>
    </message>
    <message>
      <source>The opening day is missing</source>
      <translation>आरंभ का दिन नहीं लिखा</translation>
    </message>
    <message>
      <source>The owner and the accountant still do, each time with a reason that the edit log keeps.</source>
      <translation>मालिक और लेखाकार अब भी पोस्ट करते हैं, हर बार कारण के साथ जो संपादन लॉग में रहता है।</translation>
    </message>
    <message>
      <source>The owner can open it again.</source>
      <translation>मालिक इसे फिर खोल सकते हैं।</translation>
    </message>
    <message>
      <source>The owner can take the day back, with a reason, if it was entered by mistake.</source>
      <translation>भूल से लिखा हो तो मालिक कारण सहित दिन वापस ले सकते हैं।</translation>
    </message>
    <message>
      <source>The owner can unlock a month again, with a reason.</source>
      <translation>मालिक कारण लिखकर महीना फिर खोल सकते हैं।</translation>
    </message>
    <message>
      <source>The owner or the accountant can still post into it, with a reason; or choose a later date.</source>
      <translation>मालिक या लेखाकार कारण सहित अब भी पोस्ट कर सकते हैं; या बाद की तारीख़ चुनें।</translation>
    </message>
    <message>
      <source>The owner or the accountant credits otherwise than agreed</source>
      <translation>तय से अलग क्रेडिट केवल मालिक या लेखाकार दे सकते हैं</translation>
    </message>
    <message>
      <source>The owner: further users and passwords come later</source>
      <translation>मालिक: और उपयोगकर्ता व पासवर्ड बाद में</translation>
    </message>
    <message>
      <source>The package has no list prices: agree on another policy</source>
      <translation>पैकेज की सूची मूल्य नहीं है: दूसरी नीति तय करें</translation>
    </message>
    <message>
      <source>The package is missing</source>
      <translation>पैकेज नहीं चुना</translation>
    </message>
    <message>
      <source>The package {plan} has open sessions.</source>
      <translation>पैकेज {plan} के सत्र खुले हैं।</translation>
    </message>
    <message>
      <source>The package's share of the receipt is larger than the receipt or than what is open.</source>
      <translation>रसीद में पैकेज का हिस्सा रसीद से, या खुले से, अधिक है।</translation>
    </message>
    <message>
      <source>The part of a discontinued plan's price that the clinic keeps: sessions used, and what the policy or the agreement adds.</source>
      <translation>बंद किए गए प्लान के मूल्य का वह भाग जो क्लिनिक रखता है: हुए सत्र, और नीति या समझौता जो जोड़े।</translation>
    </message>
    <message>
      <source>The part of {number} is not an amount</source>
      <translation>{number} का भाग राशि नहीं है</translation>
    </message>
    <message>
      <source>The passphrase is kept nowhere; its key is forgotten when the books are closed.</source>
      <translation>पासफ़्रेज़ कहीं नहीं रखा जाता; बही बंद होते ही उसकी कुंजी भुला दी जाती है।</translation>
    </message>
    <message>
      <source>The passphrase is missing</source>
      <translation>पासफ़्रेज़ नहीं लिखा</translation>
    </message>
    <message>
      <source>The passphrase is one character again and again.</source>
      <translation>पासफ़्रेज़ में एक ही अक्षर बार-बार है।</translation>
    </message>
    <message>
      <source>The passphrase of our books</source>
      <translation>हमारी बही का पासफ़्रेज़</translation>
    </message>
    <message>
      <source>The passphrase of {path} was changed, but the disk does not say whether it will stay so.</source>
      <translation>{path} का पासफ़्रेज़ बदला गया, पर डिस्क नहीं बताती कि वह ऐसा रहेगा या नहीं।</translation>
    </message>
    <message>
      <source>The passphrase of {path} was wrong {tries} times.</source>
      <translation>{path} का पासफ़्रेज़ {tries} बार ग़लत था।</translation>
    </message>
    <message>
      <source>The passphrase until now is missing</source>
      <translation>अब तक का पासफ़्रेज़ नहीं लिखा</translation>
    </message>
    <message>
      <source>The passphrase was changed. {path} and earlier backups still open with the one before.</source>
      <translation>पासफ़्रेज़ बदला गया। {path} और पहले के बैकअप अब भी पहले वाले से खुलते हैं।</translation>
    </message>
    <message>
      <source>The password is missing</source>
      <translation>पासवर्ड नहीं लिखा</translation>
    </message>
    <message>
      <source>The password is not right.</source>
      <translation>पासवर्ड सही नहीं है।</translation>
    </message>
    <message>
      <source>The password is the user name, or one character again and again.</source>
      <translation>पासवर्ड उपयोगकर्ता नाम है, या एक ही अक्षर बार-बार।</translation>
    </message>
    <message>
      <source>The password of {name} was wrong {tries} times.</source>
      <translation>{name} का पासवर्ड {tries} बार ग़लत था।</translation>
    </message>
    <message>
      <source>The password that you have now is another one.</source>
      <translation>आपका मौजूदा पासवर्ड दूसरा है।</translation>
    </message>
    <message>
      <source>The password until now is missing</source>
      <translation>अब तक का पासवर्ड नहीं लिखा</translation>
    </message>
    <message>
      <source>The patient</source>
      <translation>मरीज़</translation>
    </message>
    <message>
      <source>The patient asks for it</source>
      <translation>मरीज़ माँगता है</translation>
    </message>
    <message>
      <source>The patient comes back</source>
      <translation>मरीज़ लौट आया</translation>
    </message>
    <message>
      <source>The patient continues the treatment</source>
      <translation>मरीज़ उपचार जारी रखता है</translation>
    </message>
    <message>
      <source>The patient did not come: the session stays open, or is charged as if it took place.</source>
      <translation>मरीज़ नहीं आया: सत्र खुला रहता है, या हुआ मानकर शुल्क लगता है।</translation>
    </message>
    <message>
      <source>The patient has no credit and no advance left</source>
      <translation>मरीज़ का कोई क्रेडिट या अग्रिम नहीं बचा</translation>
    </message>
    <message>
      <source>The patient has no invoice that lacks money</source>
      <translation>मरीज़ के किसी इनवॉइस में राशि की कमी नहीं है</translation>
    </message>
    <message>
      <source>The patient is being read</source>
      <translation>मरीज़ पढ़ा जा रहा है</translation>
    </message>
    <message>
      <source>The patient is missing</source>
      <translation>मरीज़ नहीं चुना</translation>
    </message>
    <message>
      <source>The patient is switched off</source>
      <translation>मरीज़ निष्क्रिय है</translation>
    </message>
    <message>
      <source>The patient is switched off: switch on again first</source>
      <translation>मरीज़ निष्क्रिय है: पहले सक्रिय करें</translation>
    </message>
    <message>
      <source>The patient owes nothing else.</source>
      <translation>मरीज़ पर और कुछ देय नहीं।</translation>
    </message>
    <message>
      <source>The patient pays after all</source>
      <translation>मरीज़ आख़िर भुगतान करेगा</translation>
    </message>
    <message>
      <source>The patient that is chosen</source>
      <translation>चुना गया मरीज़</translation>
    </message>
    <message>
      <source>The patient wants it back</source>
      <translation>मरीज़ इसे वापस चाहता है</translation>
    </message>
    <message>
      <source>The patient {mrn} has {count} plans that run.</source>
      <translation>मरीज़ {mrn} के {count} प्लान चल रहे हैं।</translation>
    </message>
    <message>
      <source>The patient {mrn} is switched off.</source>
      <translation>मरीज़ {mrn} निष्क्रिय है।</translation>
    </message>
    <message>
      <source>The patient's consent to keep it is missing</source>
      <translation>रखने के लिए मरीज़ की सहमति नहीं है</translation>
    </message>
    <message>
      <source>The patient, or who speaks for them</source>
      <translation>मरीज़, या जो उनकी ओर से बोलता है</translation>
    </message>
    <message>
      <source>The picture cannot be the logo: {why}.</source>
      <translation>यह चित्र लोगो नहीं हो सकता: {why}।</translation>
    </message>
    <message>
      <source>The plan</source>
      <translation>प्लान</translation>
    </message>
    <message>
      <source>The plan expires before, on {day}.</source>
      <translation>प्लान की अवधि उससे पहले, {day} को समाप्त होती है।</translation>
    </message>
    <message>
      <source>The plan has changed meanwhile.</source>
      <translation>इस बीच प्लान बदल गया है।</translation>
    </message>
    <message>
      <source>The plan is active again.</source>
      <translation>प्लान फिर सक्रिय होगा।</translation>
    </message>
    <message>
      <source>The plan is being read</source>
      <translation>प्लान पढ़ा जा रहा है</translation>
    </message>
    <message>
      <source>The plan starts on {day}: choose a later day</source>
      <translation>प्लान {day} से शुरू होता है: बाद का दिन चुनें</translation>
    </message>
    <message>
      <source>The plan that is chosen</source>
      <translation>चुना गया प्लान</translation>
    </message>
    <message>
      <source>The plan {plan} has changed since its figures were shown.</source>
      <translation>आँकड़े दिखाने के बाद प्लान {plan} बदल गया।</translation>
    </message>
    <message>
      <source>The plan {plan} has no open session.</source>
      <translation>प्लान {plan} का कोई सत्र खुला नहीं है।</translation>
    </message>
    <message>
      <source>The plan {plan} is cancelled with all its sessions and installments.</source>
      <translation>प्लान {plan} अपने सभी सत्रों और किस्तों सहित रद्द होगा।</translation>
    </message>
    <message>
      <source>The plan {plan} is discontinued already.</source>
      <translation>प्लान {plan} पहले ही बंद किया जा चुका है।</translation>
    </message>
    <message>
      <source>The plan {plan} is valid until {expiry}.</source>
      <translation>प्लान {plan} {expiry} तक मान्य है।</translation>
    </message>
    <message>
      <source>The plan {plan} is {status}, not discontinued.</source>
      <translation>प्लान {plan} {status} है, बंद किया हुआ नहीं।</translation>
    </message>
    <message>
      <source>The plan {plan} is {status}, not expired.</source>
      <translation>प्लान {plan} {status} है, अवधि समाप्त नहीं।</translation>
    </message>
    <message>
      <source>The plan {plan} is {status}, not suspended.</source>
      <translation>प्लान {plan} {status} है, रुका हुआ नहीं।</translation>
    </message>
    <message>
      <source>The plan {plan} is {status}.</source>
      <translation>प्लान {plan} {status} है।</translation>
    </message>
    <message>
      <source>The plan {plan} owes nothing.</source>
      <translation>प्लान {plan} पर कुछ देय नहीं।</translation>
    </message>
    <message>
      <source>The plan {plan} still owes {open}.</source>
      <translation>प्लान {plan} पर {open} अब भी देय है।</translation>
    </message>
    <message>
      <source>The plan's refund is approved</source>
      <translation>प्लान का रिफ़ंड स्वीकृत हुआ</translation>
    </message>
    <message>
      <source>The posting is reversed; GST on the advance is due again.</source>
      <translation>पोस्टिंग उलटी जाएगी; अग्रिम पर GST फिर देय होगा।</translation>
    </message>
    <message>
      <source>The posting of {difference} is reversed.</source>
      <translation>{difference} की पोस्टिंग उलटी जाएगी।</translation>
    </message>
    <message>
      <source>The present books cannot be read, so nothing is compared: {wrong}</source>
      <translation>मौजूदा बही पढ़ी नहीं जा सकती, इसलिए तुलना नहीं हुई: {wrong}</translation>
    </message>
    <message>
      <source>The price includes GST</source>
      <translation>मूल्य में GST शामिल है</translation>
    </message>
    <message>
      <source>The price is missing</source>
      <translation>मूल्य नहीं लिखा</translation>
    </message>
    <message>
      <source>The price is too small to be split over so many sessions with tax.</source>
      <translation>इतने सत्रों में कर सहित बाँटने को मूल्य बहुत छोटा है।</translation>
    </message>
    <message>
      <source>The program</source>
      <translation>प्रोग्राम</translation>
    </message>
    <message>
      <source>The program has not touched this note yet.</source>
      <translation>प्रोग्राम ने अभी इस नोट को छुआ नहीं है।</translation>
    </message>
    <message>
      <source>The program has not touched this receipt yet.</source>
      <translation>प्रोग्राम ने अभी इस रसीद को छुआ नहीं है।</translation>
    </message>
    <message>
      <source>The program met a state it must never reach: {detail}.</source>
      <translation>प्रोग्राम ऐसी स्थिति में पहुँचा जहाँ कभी नहीं पहुँचना चाहिए: {detail}।</translation>
    </message>
    <message>
      <source>The rate is {rate_now} now; the note keeps {rate}.</source>
      <translation>अब दर {rate_now} है; नोट में {rate} रहेगी।</translation>
    </message>
    <message>
      <source>The reason is blank.</source>
      <translation>कारण ख़ाली है।</translation>
    </message>
    <message>
      <source>The receipt</source>
      <translation>यह रसीद</translation>
    </message>
    <message>
      <source>The receipt of {amount} of {day} is posted backwards; its number stays used.</source>
      <translation>{day} की {amount} की रसीद उलटी पोस्ट होगी; उसका नंबर प्रयुक्त रहता है।</translation>
    </message>
    <message>
      <source>The receipt that is chosen</source>
      <translation>चुनी गई रसीद</translation>
    </message>
    <message>
      <source>The receipt was taken back before</source>
      <translation>रसीद पहले ही वापस ली जा चुकी है</translation>
    </message>
    <message>
      <source>The receipt {number} is no cheque in hand: {why}.</source>
      <translation>रसीद {number} हाथ में रखा चेक नहीं है: {why}।</translation>
    </message>
    <message>
      <source>The receipt {number} is {status}.</source>
      <translation>रसीद {number} {status} है।</translation>
    </message>
    <message>
      <source>The receipt {number} was paid in cash.</source>
      <translation>रसीद {number} नकद से थी।</translation>
    </message>
    <message>
      <source>The receipt {number} was reversed before.</source>
      <translation>रसीद {number} पहले उलटी जा चुकी है।</translation>
    </message>
    <message>
      <source>The record</source>
      <translation>रिकॉर्ड</translation>
    </message>
    <message>
      <source>The recurring journal</source>
      <translation>आवर्ती जर्नल</translation>
    </message>
    <message>
      <source>The recurring journal {name} is not due for {month}.</source>
      <translation>आवर्ती जर्नल {name} {month} के लिए देय नहीं है।</translation>
    </message>
    <message>
      <source>The recurring journal {name} is switched off.</source>
      <translation>आवर्ती जर्नल {name} निष्क्रिय है।</translation>
    </message>
    <message>
      <source>The refund</source>
      <translation>रिफ़ंड</translation>
    </message>
    <message>
      <source>The refund is above the limit: somebody else approves it.</source>
      <translation>रिफ़ंड सीमा से ऊपर है: कोई और स्वीकृत करता है।</translation>
    </message>
    <message>
      <source>The refund is to be paid</source>
      <translation>रिफ़ंड देना है</translation>
    </message>
    <message>
      <source>The refund is {status}.</source>
      <translation>रिफ़ंड {status} है।</translation>
    </message>
    <message>
      <source>The refund that is chosen</source>
      <translation>चुना गया रिफ़ंड</translation>
    </message>
    <message>
      <source>The refund waits for approval</source>
      <translation>रिफ़ंड स्वीकृति की प्रतीक्षा में है</translation>
    </message>
    <message>
      <source>The refund {number} was reversed before.</source>
      <translation>रिफ़ंड {number} पहले उलटा जा चुका है।</translation>
    </message>
    <message>
      <source>The right side of an entry, or money and notes that a patient has not used yet.</source>
      <translation>प्रविष्टि का दायाँ पक्ष, या मरीज़ का धन और नोट जो अभी प्रयोग नहीं हुए।</translation>
    </message>
    <message>
      <source>The role {role} may not do this.</source>
      <translation>भूमिका {role} यह नहीं कर सकती।</translation>
    </message>
    <message>
      <source>The row of the edit log</source>
      <translation>संपादन लॉग की पंक्ति</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>वही फिर से</translation>
    </message>
    <message>
      <source>The same books are written anew without the room that removed rows left, fully checked, and put in their own place at one stroke. They are closed meanwhile, and opened again.</source>
      <translation>वही बही नए सिरे से लिखी जाती है, हटाई गई पंक्तियों से बची ख़ाली जगह के बिना; पूरी जाँच के बाद एक ही बार में अपनी जगह रख दी जाती है। इस बीच वह बंद रहती है, फिर खुल जाती है।</translation>
    </message>
    <message>
      <source>The service</source>
      <translation>सेवा</translation>
    </message>
    <message>
      <source>The services that it is for will be billed to the patient when they are sold.</source>
      <translation>जिन सेवाओं के लिए यह है उनका बिल बिक्री के समय बनेगा।</translation>
    </message>
    <message>
      <source>The sessions of the package are missing</source>
      <translation>पैकेज के सत्र नहीं लिखे</translation>
    </message>
    <message>
      <source>The sessions used are more than were sold, or dated outside sale and opening</source>
      <translation>हुए सत्र बिके से अधिक हैं, या बिक्री और आरंभ के बाहर की तारीख़ के</translation>
    </message>
    <message>
      <source>The settings of the backups could not be read or written: {detail}.</source>
      <translation>बैकअप की सेटिंग पढ़ी या लिखी नहीं जा सकी: {detail}।</translation>
    </message>
    <message>
      <source>The sheet is made when the day is closed</source>
      <translation>पत्र दिन समाप्त होने पर बनता है</translation>
    </message>
    <message>
      <source>The statement</source>
      <translation>विवरण</translation>
    </message>
    <message>
      <source>The statement cannot be read: {why}.</source>
      <translation>विवरण पढ़ा नहीं जा सकता: {why}।</translation>
    </message>
    <message>
      <source>The statement is gone</source>
      <translation>विवरण हटा दिया गया</translation>
    </message>
    <message>
      <source>The system's choice includes high contrast</source>
      <translation>सिस्टम की पसंद में तेज़ अंतर भी शामिल है</translation>
    </message>
    <message>
      <source>The tax is inside the advance; it is set off against that of the invoice.</source>
      <translation>कर अग्रिम में शामिल है; इनवॉइस के कर में समायोजित होता है।</translation>
    </message>
    <message>
      <source>The transaction belongs to a document ({source}).</source>
      <translation>लेनदेन किसी दस्तावेज़ ({source}) का है।</translation>
    </message>
    <message>
      <source>The transaction is itself a reversal.</source>
      <translation>यह लेनदेन स्वयं उलट प्रविष्टि है।</translation>
    </message>
    <message>
      <source>The try stands in the edit log.</source>
      <translation>यह कोशिश संपादन लॉग में है।</translation>
    </message>
    <message>
      <source>The two new passphrases are not the same.</source>
      <translation>दोनों नए पासफ़्रेज़ एक-से नहीं हैं।</translation>
    </message>
    <message>
      <source>The user</source>
      <translation>उपयोगकर्ता</translation>
    </message>
    <message>
      <source>The user name is missing</source>
      <translation>उपयोगकर्ता नाम नहीं लिखा</translation>
    </message>
    <message>
      <source>The whole journal as plain text for beancount, so that the books can move on.</source>
      <translation>पूरा जर्नल beancount के लिए सादे पाठ में, ताकि बही कहीं और जा सके।</translation>
    </message>
    <message>
      <source>The whole journal as plain text for hledger, so that the books can move on.</source>
      <translation>पूरा जर्नल hledger के लिए सादे पाठ में, ताकि बही कहीं और जा सके।</translation>
    </message>
    <message>
      <source>The window closes as soon as it is done: it is saved whole, or not at all.</source>
      <translation>पूरा होते ही विंडो बंद होगी: या तो सब सहेजा जाता है, या कुछ नहीं।</translation>
    </message>
    <message>
      <source>The window is built anew</source>
      <translation>विंडो नए सिरे से बनती है</translation>
    </message>
    <message>
      <source>The window stays open: {what} is under way.</source>
      <translation>विंडो खुली रहती है: {what} चल रहा है।</translation>
    </message>
    <message>
      <source>The window that has the books open does not answer.</source>
      <translation>जिस विंडो में बही खुली है वह उत्तर नहीं देती।</translation>
    </message>
    <message>
      <source>The work is saved. Only the head of the edit log could not be written to {path}: {detail}.</source>
      <translation>काम सहेजा गया। केवल संपादन लॉग का शीर्ष {path} में नहीं लिखा जा सका: {detail}।</translation>
    </message>
    <message>
      <source>The write-off that was asked for</source>
      <translation>माँगा गया बट्टा खाता</translation>
    </message>
    <message>
      <source>The wrong amount</source>
      <translation>ग़लत राशि</translation>
    </message>
    <message>
      <source>The wrong mode</source>
      <translation>ग़लत माध्यम</translation>
    </message>
    <message>
      <source>The wrong package was chosen</source>
      <translation>ग़लत पैकेज चुना गया था</translation>
    </message>
    <message>
      <source>The wrong patient</source>
      <translation>ग़लत मरीज़</translation>
    </message>
    <message>
      <source>The year gets its twelve months, all open.</source>
      <translation>वर्ष को बारह महीने मिलते हैं, सब खुले।</translation>
    </message>
    <message>
      <source>The year is closed</source>
      <translation>वर्ष समाप्त है</translation>
    </message>
    <message>
      <source>The year is closed: open it again first</source>
      <translation>वर्ष समाप्त है: पहले उसे फिर खोलें</translation>
    </message>
    <message>
      <source>The year is not over until {day}</source>
      <translation>वर्ष {day} तक पूरा नहीं होता</translation>
    </message>
    <message>
      <source>The year is not over: its return cannot be filed yet</source>
      <translation>वर्ष पूरा नहीं हुआ: उसकी विवरणी अभी नहीं भरी जा सकती</translation>
    </message>
    <message>
      <source>The {what} of {when} is not filed.</source>
      <translation>{when} की {what} नहीं भरी गई है।</translation>
    </message>
    <message>
      <source>The {what} of {when} was filed on {on}.</source>
      <translation>{when} की {what} {on} को भरी गई।</translation>
    </message>
    <message>
      <source>Then the right receipt can be entered.</source>
      <translation>फिर सही रसीद लिखी जा सकती है।</translation>
    </message>
    <message>
      <source>There are drafts: {drafts}.</source>
      <translation>मसौदे हैं: {drafts}।</translation>
    </message>
    <message>
      <source>There are no accounts yet</source>
      <translation>अभी कोई खाता नहीं है</translation>
    </message>
    <message>
      <source>There are no present books to compare it with.</source>
      <translation>तुलना के लिए कोई मौजूदा बही नहीं है।</translation>
    </message>
    <message>
      <source>There are no roles</source>
      <translation>कोई भूमिका नहीं है</translation>
    </message>
    <message>
      <source>There are slips of UPI, card, cheque and bank, of each once</source>
      <translation>UPI, कार्ड, चेक और बैंक की पर्चियाँ हैं, हर एक एक बार</translation>
    </message>
    <message>
      <source>There is no backup in these folders: choose another one.</source>
      <translation>इन फ़ोल्डरों में कोई बैकअप नहीं: दूसरा चुनें।</translation>
    </message>
    <message>
      <source>There is no backup in {folder}.</source>
      <translation>{folder} में कोई बैकअप नहीं है।</translation>
    </message>
    <message>
      <source>There is no backup of these books in these folders.</source>
      <translation>इन फ़ोल्डरों में इस बही का कोई बैकअप नहीं है।</translation>
    </message>
    <message>
      <source>There is no backup of these books.</source>
      <translation>इस बही का कोई बैकअप नहीं है।</translation>
    </message>
    <message>
      <source>There is no branch yet</source>
      <translation>अभी कोई शाखा नहीं है</translation>
    </message>
    <message>
      <source>There is no branch {code}.</source>
      <translation>{code} नाम की शाखा नहीं है।</translation>
    </message>
    <message>
      <source>There is no file {path}.</source>
      <translation>फ़ाइल {path} नहीं है।</translation>
    </message>
    <message>
      <source>There is no financial year yet</source>
      <translation>अभी कोई वित्तीय वर्ष नहीं है</translation>
    </message>
    <message>
      <source>There is no other place to go to</source>
      <translation>जाने को दूसरी जगह नहीं है</translation>
    </message>
    <message>
      <source>There is no posting account {code}.</source>
      <translation>{code} पोस्टिंग का कोई खाता नहीं है।</translation>
    </message>
    <message>
      <source>There is no recurring journal yet</source>
      <translation>अभी कोई आवर्ती जर्नल नहीं है</translation>
    </message>
    <message>
      <source>There is no role {role}.</source>
      <translation>{role} नाम की भूमिका नहीं है।</translation>
    </message>
    <message>
      <source>There is no such note or coin.</source>
      <translation>ऐसा कोई नोट या सिक्का नहीं।</translation>
    </message>
    <message>
      <source>There is no user yet</source>
      <translation>अभी कोई उपयोगकर्ता नहीं है</translation>
    </message>
    <message>
      <source>There is nothing left to credit.</source>
      <translation>क्रेडिट करने को कुछ नहीं बचा।</translation>
    </message>
    <message>
      <source>There is nothing left to spread over other days.</source>
      <translation>दूसरे दिनों में बाँटने को कुछ नहीं बचा।</translation>
    </message>
    <message>
      <source>There is nothing to go to</source>
      <translation>जाने को कुछ नहीं है</translation>
    </message>
    <message>
      <source>There that day</source>
      <translation>उस दिन वहाँ</translation>
    </message>
    <message>
      <source>These are the books of another clinic than the present ones.</source>
      <translation>यह मौजूदा से अलग क्लिनिक की बही है।</translation>
    </message>
    <message>
      <source>These books are open in safe mode: they can be read, printed and exported, not written.</source>
      <translation>यह बही सुरक्षित रूप में खुली है: पढ़ी, छापी और निर्यात की जा सकती है, लिखी नहीं।</translation>
    </message>
    <message>
      <source>These books do not pass their own check: {found}.</source>
      <translation>यह बही अपनी जाँच में सही नहीं है: {found}।</translation>
    </message>
    <message>
      <source>These books have all of it.</source>
      <translation>इस बही में सब पहले से है।</translation>
    </message>
    <message>
      <source>These books have no backup yet</source>
      <translation>इस बही का अभी कोई बैकअप नहीं है</translation>
    </message>
    <message>
      <source>These books lie in {folder}, on another computer's disk ({by}).</source>
      <translation>यह बही {folder} में है, दूसरे कंप्यूटर की डिस्क पर ({by})।</translation>
    </message>
    <message>
      <source>These books lie in {folder}, which {by} copies.</source>
      <translation>यह बही {folder} में है, जिसकी प्रति {by} बनाता है।</translation>
    </message>
    <message>
      <source>These books were opened in safe mode, as was asked for.</source>
      <translation>यह बही, जैसा कहा गया, सुरक्षित रूप में खुली है।</translation>
    </message>
    <message>
      <source>These {count} accounts are put in, each with what the program posts to it.</source>
      <translation>ये {count} खाते डाले जाते हैं, हर एक उस काम के साथ जिसमें प्रोग्राम पोस्ट करता है।</translation>
    </message>
    <message>
      <source>They are as they were. Mend that and try again under Tools.</source>
      <translation>बही जैसी थी वैसी ही है। उसे ठीक करें और साधन में फिर कोशिश करें।</translation>
    </message>
    <message>
      <source>They are this computer's, and are not in the books.</source>
      <translation>ये इस कंप्यूटर की हैं, बही में नहीं।</translation>
    </message>
    <message>
      <source>They can be changed later, under Set-up, Accounts. Opening balances are entered later, too.</source>
      <translation>ये बाद में व्यवस्था, खाते में बदले जा सकते हैं। आरंभिक शेष भी बाद में लिखे जाते हैं।</translation>
    </message>
    <message>
      <source>They take {size}; about {unused} of it is unused.</source>
      <translation>यह {size} जगह लेती है; इसमें से लगभग {unused} ख़ाली है।</translation>
    </message>
    <message>
      <source>This day was opened again: a later sheet takes the place of this one.</source>
      <translation>यह दिन फिर खोला गया था: बाद का पत्र इसकी जगह लेता है।</translation>
    </message>
    <message>
      <source>This file has its clinic already.</source>
      <translation>इस फ़ाइल में पहले से क्लिनिक है।</translation>
    </message>
    <message>
      <source>This file is encrypted, or it is no clinic's books: nobody can tell without the passphrase.</source>
      <translation>यह फ़ाइल एन्क्रिप्ट है, या किसी क्लिनिक की बही नहीं: बिना पासफ़्रेज़ कोई नहीं बता सकता।</translation>
    </message>
    <message>
      <source>This file was taken in on {moment}.</source>
      <translation>यह फ़ाइल {moment} को ली गई थी।</translation>
    </message>
    <message>
      <source>This folder is on the disk that the books are on: what breaks that disk takes both.</source>
      <translation>यह फ़ोल्डर उसी डिस्क पर है जिस पर बही है: डिस्क ख़राब हुई तो दोनों जाएँगे।</translation>
    </message>
    <message>
      <source>This is the day of {name}.</source>
      <translation>यह {name} का दिन है।</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>यह महीना</translation>
    </message>
    <message>
      <source>This note changes no GST: the tax of the invoice stays as it was declared.</source>
      <translation>यह नोट GST नहीं बदलता: इनवॉइस का कर जैसा दिखाया गया वैसा रहता है।</translation>
    </message>
    <message>
      <source>This receipt</source>
      <translation>यह रसीद</translation>
    </message>
    <message>
      <source>This refund</source>
      <translation>यह रिफ़ंड</translation>
    </message>
    <message>
      <source>This report could not be read</source>
      <translation>यह रिपोर्ट पढ़ी नहीं जा सकी</translation>
    </message>
    <message>
      <source>This report has no lines for these days: {days}.</source>
      <translation>इन दिनों के लिए इस रिपोर्ट में कोई पंक्ति नहीं है: {days}।</translation>
    </message>
    <message>
      <source>This report has no lines.</source>
      <translation>इस रिपोर्ट में कोई पंक्ति नहीं है।</translation>
    </message>
    <message>
      <source>This report is made of groups already</source>
      <translation>यह रिपोर्ट पहले से समूहों की है</translation>
    </message>
    <message>
      <source>This report is of a first and a last day.</source>
      <translation>इस रिपोर्ट के लिए पहला और अंतिम दिन चाहिए।</translation>
    </message>
    <message>
      <source>This report is of no days</source>
      <translation>यह रिपोर्ट दिनों की नहीं है</translation>
    </message>
    <message>
      <source>This report is of one branch at a time.</source>
      <translation>यह रिपोर्ट एक बार में एक शाखा की होती है।</translation>
    </message>
    <message>
      <source>This request was made before with other figures.</source>
      <translation>यह अनुरोध पहले दूसरे आँकड़ों से किया गया था।</translation>
    </message>
    <message>
      <source>This would bring cash from the patient to {total}; the law forbids {limit} or more {per}.</source>
      <translation>इससे मरीज़ का नकद {total} हो जाएगा; क़ानून {limit} या अधिक {per} मना करता है।</translation>
    </message>
    <message>
      <source>Those who do: {names}.</source>
      <translation>जो करते हैं: {names}।</translation>
    </message>
    <message>
      <source>Three years of an invented clinic, made anew each time. Nothing in it is real.</source>
      <translation>एक काल्पनिक क्लिनिक के तीन वर्ष, हर बार नए बने। इसमें कुछ भी असली नहीं।</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>गुरुवार</translation>
    </message>
    <message>
      <source>Tick all</source>
      <translation>सब पर निशान</translation>
    </message>
    <message>
      <source>Tick none</source>
      <translation>किसी पर नहीं</translation>
    </message>
    <message>
      <source>To</source>
      <translation>तक</translation>
    </message>
    <message>
      <source>To approve</source>
      <translation>स्वीकृति हेतु</translation>
    </message>
    <message>
      <source>To be paid back</source>
      <translation>वापस देना है</translation>
    </message>
    <message>
      <source>To be paid back once it is approved</source>
      <translation>स्वीकृति के बाद वापस देना है</translation>
    </message>
    <message>
      <source>To be paid by the patient: {amount}</source>
      <translation>मरीज़ को देना है: {amount}</translation>
    </message>
    <message>
      <source>To invoice</source>
      <translation>इनवॉइस में</translation>
    </message>
    <message>
      <source>To invoice {number}</source>
      <translation>इनवॉइस {number} में</translation>
    </message>
    <message>
      <source>To know</source>
      <translation>ध्यान दें</translation>
    </message>
    <message>
      <source>To other invoices</source>
      <translation>अन्य इनवॉइस में</translation>
    </message>
    <message>
      <source>To other invoices of the patient</source>
      <translation>मरीज़ के अन्य इनवॉइस में</translation>
    </message>
    <message>
      <source>To pay back</source>
      <translation>वापस देना</translation>
    </message>
    <message>
      <source>To the bank account</source>
      <translation>किस बैंक खाते में</translation>
    </message>
    <message>
      <source>To the invoice</source>
      <translation>किस इनवॉइस में</translation>
    </message>
    <message>
      <source>To work in them, open them again in the usual way.</source>
      <translation>काम करने के लिए सामान्य ढंग से फिर खोलें।</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>आज</translation>
    </message>
    <message>
      <source>Today is the last day</source>
      <translation>आज अंतिम दिन है</translation>
    </message>
    <message>
      <source>Today {tax}</source>
      <translation>आज {tax}</translation>
    </message>
    <message>
      <source>Today, {time}</source>
      <translation>आज, {time}</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>कुल मिलाकर</translation>
    </message>
    <message>
      <source>Together {amount}</source>
      <translation>कुल {amount}</translation>
    </message>
    <message>
      <source>Too late to reduce GST since {day}: a financial note.</source>
      <translation>{day} के बाद GST घटाना संभव नहीं: वित्तीय नोट।</translation>
    </message>
    <message>
      <source>Too late to reduce GST since {deadline}: {tax} of it becomes a cost.</source>
      <translation>{deadline} के बाद GST घटाना संभव नहीं: {tax} लागत बनेगा।</translation>
    </message>
    <message>
      <source>Tools, Check the books lists what breaks them.</source>
      <translation>साधन, बही की जाँच करें में दिखता है कि क्या ग़लत है।</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>कुल</translation>
    </message>
    <message>
      <source>Total As Issued</source>
      <translation>जारी कुल</translation>
    </message>
    <message>
      <source>Total Number</source>
      <translation>कुल संख्या</translation>
    </message>
    <message>
      <source>Total Quantity</source>
      <translation>कुल मात्रा</translation>
    </message>
    <message>
      <source>Total Value</source>
      <translation>कुल मूल्य</translation>
    </message>
    <message>
      <source>Total assets</source>
      <translation>कुल संपत्तियाँ</translation>
    </message>
    <message>
      <source>Total credited</source>
      <translation>कुल क्रेडिट</translation>
    </message>
    <message>
      <source>Total expenses</source>
      <translation>कुल व्यय</translation>
    </message>
    <message>
      <source>Total income</source>
      <translation>कुल आय</translation>
    </message>
    <message>
      <source>Total liabilities</source>
      <translation>कुल देयताएँ</translation>
    </message>
    <message>
      <source>Total liabilities and equity</source>
      <translation>कुल देयताएँ और पूँजी</translation>
    </message>
    <message>
      <source>Total owners' funds</source>
      <translation>मालिकों की कुल निधि</translation>
    </message>
    <message>
      <source>Total, {day}</source>
      <translation>कुल, {day}</translation>
    </message>
    <message>
      <source>Trade receivables</source>
      <translation>व्यापार प्राप्य</translation>
    </message>
    <message>
      <source>Transaction</source>
      <translation>लेनदेन</translation>
    </message>
    <message>
      <source>Transaction ID</source>
      <translation>लेनदेन ID</translation>
    </message>
    <message>
      <source>Transaction UID</source>
      <translation>लेनदेन UID</translation>
    </message>
    <message>
      <source>Transaction {id}</source>
      <translation>लेनदेन {id}</translation>
    </message>
    <message>
      <source>Transfer plan</source>
      <translation>प्लान हस्तांतरित करें</translation>
    </message>
    <message>
      <source>Transfer {plan} to another patient</source>
      <translation>{plan} दूसरे मरीज़ को दें</translation>
    </message>
    <message>
      <source>Travels</source>
      <translation>यात्रा पर</translation>
    </message>
    <message>
      <source>Treatment</source>
      <translation>कर व्यवहार</translation>
    </message>
    <message>
      <source>Treatment ended by the clinic</source>
      <translation>क्लिनिक ने उपचार समाप्त किया</translation>
    </message>
    <message>
      <source>Trial balance</source>
      <translation>तलपट</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>फिर कोशिश करें</translation>
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation>थोड़ी देर में फिर कोशिश करें।</translation>
    </message>
    <message>
      <source>Try again in {seconds} seconds.</source>
      <translation>{seconds} सेकंड बाद फिर कोशिश करें।</translation>
    </message>
    <message>
      <source>Try again{wait}.</source>
      <translation>फिर कोशिश करें{wait}।</translation>
    </message>
    <message>
      <source>Try again{wait}; the owner can set a new one for you under Set-up, Users.</source>
      <translation>फिर कोशिश करें{wait}; मालिक व्यवस्था, उपयोगकर्ता में नया रख सकते हैं।</translation>
    </message>
    <message>
      <source>Try the &amp;demo clinic</source>
      <translation>डेमो क्लिनिक आज़माएँ (&amp;D)</translation>
    </message>
    <message>
      <source>Try the demo clinic</source>
      <translation>डेमो क्लिनिक आज़माएँ</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>मंगलवार</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>प्रकार</translation>
    </message>
    <message>
      <source>Type part of its code or name above, then Enter.</source>
      <translation>ऊपर उसका कोड या नाम लिखें, फिर Enter।</translation>
    </message>
    <message>
      <source>Type the name again.</source>
      <translation>नाम फिर लिखें।</translation>
    </message>
    <message>
      <source>Type the new passphrase twice</source>
      <translation>नया पासफ़्रेज़ दो बार लिखें</translation>
    </message>
    <message>
      <source>Type the new password twice</source>
      <translation>नया पासवर्ड दो बार लिखें</translation>
    </message>
    <message>
      <source>Type them again.</source>
      <translation>उन्हें फिर लिखें।</translation>
    </message>
    <message>
      <source>Type to search</source>
      <translation>खोजने के लिए लिखें</translation>
    </message>
    <message>
      <source>Type to search; Ctrl+N for a new patient</source>
      <translation>खोजने के लिए लिखें; नए मरीज़ के लिए Ctrl+N</translation>
    </message>
    <message>
      <source>U&amp;n-apply credit or advance...</source>
      <translation>क्रेडिट या अग्रिम का समायोजन हटाएँ (&amp;N)...</translation>
    </message>
    <message>
      <source>U&amp;n-apply the advance...</source>
      <translation>अग्रिम का समायोजन हटाएँ (&amp;N)...</translation>
    </message>
    <message>
      <source>U&amp;ndo</source>
      <translation>वापस लें (&amp;N)</translation>
    </message>
    <message>
      <source>UPI</source>
      <translation>UPI</translation>
    </message>
    <message>
      <source>UQC</source>
      <translation>UQC</translation>
    </message>
    <message>
      <source>UR Type</source>
      <translation>UR प्रकार</translation>
    </message>
    <message>
      <source>Un-applied: it can be used again</source>
      <translation>समायोजन हटा: इसे फिर प्रयोग किया जा सकता है</translation>
    </message>
    <message>
      <source>Un-apply</source>
      <translation>समायोजन हटाएँ</translation>
    </message>
    <message>
      <source>Un-apply a credit or an advance</source>
      <translation>क्रेडिट या अग्रिम का समायोजन हटाएँ</translation>
    </message>
    <message>
      <source>Un-apply the advance first.</source>
      <translation>पहले अग्रिम का समायोजन हटाएँ।</translation>
    </message>
    <message>
      <source>Un-apply the credit first.</source>
      <translation>पहले क्रेडिट का समायोजन हटाएँ।</translation>
    </message>
    <message>
      <source>Un-apply...</source>
      <translation>समायोजन हटाएँ...</translation>
    </message>
    <message>
      <source>Unapplied</source>
      <translation>असमायोजित</translation>
    </message>
    <message>
      <source>Unapplied Credit</source>
      <translation>असमायोजित क्रेडिट</translation>
    </message>
    <message>
      <source>Unapplied credit</source>
      <translation>असमायोजित क्रेडिट</translation>
    </message>
    <message>
      <source>Unapplied credits</source>
      <translation>असमायोजित क्रेडिट</translation>
    </message>
    <message>
      <source>Under</source>
      <translation>किसके नीचे</translation>
    </message>
    <message>
      <source>Under GST</source>
      <translation>GST में</translation>
    </message>
    <message>
      <source>Under the clinic's name</source>
      <translation>क्लिनिक के नाम के नीचे</translation>
    </message>
    <message>
      <source>Undo expir&amp;y...</source>
      <translation>अवधि-समाप्ति वापस लें (&amp;Y)...</translation>
    </message>
    <message>
      <source>Undo expiry</source>
      <translation>अवधि-समाप्ति वापस लें</translation>
    </message>
    <message>
      <source>Undo session</source>
      <translation>सत्र वापस लें</translation>
    </message>
    <message>
      <source>Undo session {number}</source>
      <translation>सत्र {number} वापस लें</translation>
    </message>
    <message>
      <source>Undo something posted by an equal entry the other way round; both stay visible.</source>
      <translation>पोस्ट हुए को उलटी बराबर प्रविष्टि से हटाना; दोनों दिखते रहते हैं।</translation>
    </message>
    <message>
      <source>Undo the expiry of {plan}</source>
      <translation>{plan} की अवधि-समाप्ति वापस लें</translation>
    </message>
    <message>
      <source>Unfinished forms</source>
      <translation>अधूरे फ़ॉर्म</translation>
    </message>
    <message>
      <source>Unlock month...</source>
      <translation>महीने का ताला खोलें...</translation>
    </message>
    <message>
      <source>Unlock {month}</source>
      <translation>{month} का ताला खोलें</translation>
    </message>
    <message>
      <source>Unlocked</source>
      <translation>ताला खुला</translation>
    </message>
    <message>
      <source>Unpresented</source>
      <translation>प्रस्तुत नहीं</translation>
    </message>
    <message>
      <source>Until it is filed they do until {day}.</source>
      <translation>भरने तक वे {day} तक घटाते हैं।</translation>
    </message>
    <message>
      <source>Until it is switched off</source>
      <translation>बंद किए जाने तक</translation>
    </message>
    <message>
      <source>Up&amp;grade or downgrade...</source>
      <translation>बड़ा या छोटा पैकेज (&amp;G)...</translation>
    </message>
    <message>
      <source>Upgrade or downgrade {plan}</source>
      <translation>{plan} बड़ा या छोटा करें</translation>
    </message>
    <message>
      <source>Use a receipt, a credit note or a refund instead of a journal.</source>
      <translation>जर्नल के बदले रसीद, क्रेडिट नोट या रिफ़ंड प्रयोग करें।</translation>
    </message>
    <message>
      <source>Use computed</source>
      <translation>गणना वाली राशि लें</translation>
    </message>
    <message>
      <source>Use the program's own</source>
      <translation>प्रोग्राम का अपना लें</translation>
    </message>
    <message>
      <source>Used</source>
      <translation>प्रयुक्त</translation>
    </message>
    <message>
      <source>Used %</source>
      <translation>हुए %</translation>
    </message>
    <message>
      <source>Used Value</source>
      <translation>हुआ मूल्य</translation>
    </message>
    <message>
      <source>Used for</source>
      <translation>किस काम की</translation>
    </message>
    <message>
      <source>Used on</source>
      <translation>कब हुए</translation>
    </message>
    <message>
      <source>Used sessions at list price</source>
      <translation>हुए सत्र सूची मूल्य पर</translation>
    </message>
    <message>
      <source>Used: {used} of {all} sessions</source>
      <translation>हुए: {all} में से {used} सत्र</translation>
    </message>
    <message>
      <source>User</source>
      <translation>उपयोगकर्ता</translation>
    </message>
    <message>
      <source>User Name</source>
      <translation>उपयोगकर्ता नाम</translation>
    </message>
    <message>
      <source>User added</source>
      <translation>उपयोगकर्ता जोड़ा गया</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>उपयोगकर्ता नाम</translation>
    </message>
    <message>
      <source>User saved</source>
      <translation>उपयोगकर्ता सहेजा गया</translation>
    </message>
    <message>
      <source>Users</source>
      <translation>उपयोगकर्ता</translation>
    </message>
    <message>
      <source>Users' activity</source>
      <translation>उपयोगकर्ताओं की गतिविधि</translation>
    </message>
    <message>
      <source>Valid until</source>
      <translation>मान्य तारीख़</translation>
    </message>
    <message>
      <source>Valid until {day}</source>
      <translation>{day} तक मान्य</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>मूल्य</translation>
    </message>
    <message>
      <source>Value To Come</source>
      <translation>बाक़ी मूल्य</translation>
    </message>
    <message>
      <source>Value kept</source>
      <translation>रखा गया मूल्य</translation>
    </message>
    <message>
      <source>Value of the package</source>
      <translation>पैकेज का मूल्य</translation>
    </message>
    <message>
      <source>Value of the package {amount}</source>
      <translation>पैकेज का मूल्य {amount}</translation>
    </message>
    <message>
      <source>Value of the package, tax included</source>
      <translation>पैकेज का मूल्य, कर सहित</translation>
    </message>
    <message>
      <source>Value of the plan</source>
      <translation>प्लान का मूल्य</translation>
    </message>
    <message>
      <source>Value without tax</source>
      <translation>बिना कर का मूल्य</translation>
    </message>
    <message>
      <source>Verify the edit log</source>
      <translation>संपादन लॉग सत्यापित करें</translation>
    </message>
    <message>
      <source>Verifying the edit log</source>
      <translation>संपादन लॉग सत्यापित हो रहा है</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>दृश्य</translation>
    </message>
    <message>
      <source>Voucher</source>
      <translation>वाउचर</translation>
    </message>
    <message>
      <source>Voucher No</source>
      <translation>वाउचर नंबर</translation>
    </message>
    <message>
      <source>Voucher Type</source>
      <translation>वाउचर प्रकार</translation>
    </message>
    <message>
      <source>Voucher no.</source>
      <translation>वाउचर नं.</translation>
    </message>
    <message>
      <source>Voucher type</source>
      <translation>वाउचर प्रकार</translation>
    </message>
    <message>
      <source>Vouchers and journals</source>
      <translation>वाउचर और जर्नल</translation>
    </message>
    <message>
      <source>Wait for approval</source>
      <translation>स्वीकृति बाकी</translation>
    </message>
    <message>
      <source>Wait for its end, or stop it: then nothing of it remains.</source>
      <translation>उसके अंत तक रुकें, या रोकें: तब उसका कुछ नहीं रहता।</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>प्रतीक्षा में</translation>
    </message>
    <message>
      <source>Waiting {amount}</source>
      <translation>प्रतीक्षा में {amount}</translation>
    </message>
    <message>
      <source>Waits</source>
      <translation>प्रतीक्षा</translation>
    </message>
    <message>
      <source>Waits for approval</source>
      <translation>स्वीकृति की प्रतीक्षा में</translation>
    </message>
    <message>
      <source>Waive what is owed</source>
      <translation>देय माफ़ करें</translation>
    </message>
    <message>
      <source>Waive...</source>
      <translation>माफ़ करें...</translation>
    </message>
    <message>
      <source>Waived</source>
      <translation>माफ़</translation>
    </message>
    <message>
      <source>Waived Or Credited</source>
      <translation>माफ़ या क्रेडिट</translation>
    </message>
    <message>
      <source>Waiver</source>
      <translation>माफ़ी</translation>
    </message>
    <message>
      <source>Wants a larger package</source>
      <translation>बड़ा पैकेज चाहते हैं</translation>
    </message>
    <message>
      <source>Wants a smaller package</source>
      <translation>छोटा पैकेज चाहते हैं</translation>
    </message>
    <message>
      <source>Was ill</source>
      <translation>बीमार थे</translation>
    </message>
    <message>
      <source>Was suspended</source>
      <translation>रुका हुआ था</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>बुधवार</translation>
    </message>
    <message>
      <source>Went back</source>
      <translation>वापस गया</translation>
    </message>
    <message>
      <source>What</source>
      <translation>क्या</translation>
    </message>
    <message>
      <source>What Happened</source>
      <translation>क्या हुआ</translation>
    </message>
    <message>
      <source>What It Is For</source>
      <translation>किसलिए</translation>
    </message>
    <message>
      <source>What a user may do: owner, accountant, cashier or auditor.</source>
      <translation>उपयोगकर्ता क्या कर सकता है: मालिक, लेखाकार, कैशियर या लेखापरीक्षक।</translation>
    </message>
    <message>
      <source>What an account stood at when these books or this period began.</source>
      <translation>यह बही या अवधि शुरू होते समय खाते में क्या था।</translation>
    </message>
    <message>
      <source>What an entry was made for in a few words.</source>
      <translation>थोड़े शब्दों में, प्रविष्टि किसलिए हुई।</translation>
    </message>
    <message>
      <source>What arrives</source>
      <translation>क्या आएगा</translation>
    </message>
    <message>
      <source>What belongs to the owners: capital and the profits that were left in the clinic.</source>
      <translation>जो मालिकों का है: पूँजी और क्लिनिक में छोड़ा लाभ।</translation>
    </message>
    <message>
      <source>What came in and went back</source>
      <translation>क्या आया और क्या वापस गया</translation>
    </message>
    <message>
      <source>What can be paid back</source>
      <translation>क्या वापस दिया जा सकता है</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>क्या बदला</translation>
    </message>
    <message>
      <source>What changes</source>
      <translation>क्या बदलेगा</translation>
    </message>
    <message>
      <source>What each journal is for; its month is added</source>
      <translation>हर जर्नल किसलिए है; उसका महीना जुड़ता है</translation>
    </message>
    <message>
      <source>What each session is worth</source>
      <translation>हर सत्र का मूल्य</translation>
    </message>
    <message>
      <source>What fails leaves the books as they were.</source>
      <translation>कुछ विफल हो तो बही जैसी थी वैसी ही रहती है।</translation>
    </message>
    <message>
      <source>What for</source>
      <translation>किसलिए</translation>
    </message>
    <message>
      <source>What happened before came with the opening balances: choose a later date.</source>
      <translation>पहले जो हुआ वह आरंभिक शेष के साथ आया: बाद की तारीख़ चुनें।</translation>
    </message>
    <message>
      <source>What happened last</source>
      <translation>पिछली घटनाएँ</translation>
    </message>
    <message>
      <source>What is applied</source>
      <translation>क्या समायोजित होगा</translation>
    </message>
    <message>
      <source>What is approved is the refund of a plan, or one that was asked for</source>
      <translation>स्वीकृति प्लान के रिफ़ंड की, या माँगे गए रिफ़ंड की होती है</translation>
    </message>
    <message>
      <source>What is credited without GST leaves the tax of the invoice as it was declared.</source>
      <translation>बिना GST का क्रेडिट इनवॉइस के कर को जैसा दिखाया गया वैसा छोड़ता है।</translation>
    </message>
    <message>
      <source>What is due sorted by how many days it is late.</source>
      <translation>देय राशि, कितने दिन की देर है उसके अनुसार।</translation>
    </message>
    <message>
      <source>What is entered</source>
      <translation>क्या लिखा गया</translation>
    </message>
    <message>
      <source>What is left between clinic and patient when a plan ends: still due, or to be refunded.</source>
      <translation>प्लान समाप्त होने पर क्लिनिक और मरीज़ के बीच जो बचा: देय, या वापस देना।</translation>
    </message>
    <message>
      <source>What is left of an account after its debits and credits: Dr where debits are more, Cr where credits are.</source>
      <translation>नामे और जमा के बाद खाते में जो बचता है: नामे अधिक हो तो नामे, जमा अधिक हो तो जमा।</translation>
    </message>
    <message>
      <source>What is left of it</source>
      <translation>उसमें क्या बचा है</translation>
    </message>
    <message>
      <source>What is left of the credit</source>
      <translation>क्रेडिट में क्या बचा</translation>
    </message>
    <message>
      <source>What is matched</source>
      <translation>किसका मिलान</translation>
    </message>
    <message>
      <source>What is on file contradicts itself; each finding says where</source>
      <translation>जो दर्ज है वह आपस में मेल नहीं खाता; हर त्रुटि बताती है कहाँ</translation>
    </message>
    <message>
      <source>What is owed is more than the package cost</source>
      <translation>देय पैकेज के मूल्य से अधिक है</translation>
    </message>
    <message>
      <source>What is paid back or kept is no amount</source>
      <translation>वापस दी या रखी जाने वाली राशि समझ में नहीं आई</translation>
    </message>
    <message>
      <source>What is paid for</source>
      <translation>किसका भुगतान</translation>
    </message>
    <message>
      <source>What is paid is missing</source>
      <translation>किसका भुगतान है, यह नहीं लिखा</translation>
    </message>
    <message>
      <source>What is posted</source>
      <translation>क्या पोस्ट होगा</translation>
    </message>
    <message>
      <source>What is posted every month alike, as depreciation, is proposed from here.</source>
      <translation>जो हर महीने एक-सा पोस्ट होता है, जैसे मूल्यह्रास, वह यहाँ से सुझाया जाता है।</translation>
    </message>
    <message>
      <source>What is retained keeps its GST.</source>
      <translation>जो रखा गया उस पर GST बना रहता है।</translation>
    </message>
    <message>
      <source>What is sold</source>
      <translation>क्या बिका</translation>
    </message>
    <message>
      <source>What is sold is billed at once, and stands here: packages and services alike.</source>
      <translation>जो बिकता है उसका बिल तुरंत बनता है और यहाँ दिखता है: पैकेज और सेवाएँ दोनों।</translation>
    </message>
    <message>
      <source>What is sold is missing</source>
      <translation>क्या बिका, यह नहीं लिखा</translation>
    </message>
    <message>
      <source>What is taken back</source>
      <translation>क्या वापस होगा</translation>
    </message>
    <message>
      <source>What is to be reckoned is longer than {most} characters.</source>
      <translation>गणना {most} अक्षरों से लंबी है।</translation>
    </message>
    <message>
      <source>What it brings back</source>
      <translation>इससे क्या लौटेगा</translation>
    </message>
    <message>
      <source>What it had paid</source>
      <translation>किसका भुगतान हुआ था</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>यह क्या है</translation>
    </message>
    <message>
      <source>What it is for</source>
      <translation>किसलिए है</translation>
    </message>
    <message>
      <source>What it is for is missing</source>
      <translation>किसलिए है, यह नहीं लिखा</translation>
    </message>
    <message>
      <source>What it is for, as Rent for July</source>
      <translation>किसलिए है, जैसे जुलाई का किराया</translation>
    </message>
    <message>
      <source>What it is, as Bank charges for July</source>
      <translation>यह क्या है, जैसे जुलाई के बैंक शुल्क</translation>
    </message>
    <message>
      <source>What it leaves</source>
      <translation>क्या बचेगा</translation>
    </message>
    <message>
      <source>What it paid</source>
      <translation>किसका भुगतान हुआ</translation>
    </message>
    <message>
      <source>What it pays</source>
      <translation>किसका भुगतान</translation>
    </message>
    <message>
      <source>What it settles</source>
      <translation>किसका भुगतान होगा</translation>
    </message>
    <message>
      <source>What line {number} is</source>
      <translation>पंक्ति {number} क्या है</translation>
    </message>
    <message>
      <source>What of them is applied</source>
      <translation>उनमें से जो समायोजित है</translation>
    </message>
    <message>
      <source>What patients owe, advances and deferred revenue are carried forward as they are.</source>
      <translation>मरीज़ों का देय, अग्रिम और आस्थगित आय जैसे हैं वैसे आगे जाते हैं।</translation>
    </message>
    <message>
      <source>What patients owe.</source>
      <translation>मरीज़ों पर जो देय है।</translation>
    </message>
    <message>
      <source>What patients pay is received here, or from a plan, an invoice or the patient.</source>
      <translation>मरीज़ का भुगतान यहाँ, या प्लान, इनवॉइस या मरीज़ से लिया जाता है।</translation>
    </message>
    <message>
      <source>What posting asks for appears here with its account.</source>
      <translation>पोस्टिंग जो माँगती है वह यहाँ अपने खाते के साथ दिखता है।</translation>
    </message>
    <message>
      <source>What slips, machine and app say</source>
      <translation>पर्चियाँ, मशीन और ऐप क्या कहते हैं</translation>
    </message>
    <message>
      <source>What stands above says why.</source>
      <translation>ऊपर लिखा है कि क्यों।</translation>
    </message>
    <message>
      <source>What stands in the form cannot be kept</source>
      <translation>जो फ़ॉर्म में है वह रखा नहीं जा सकता</translation>
    </message>
    <message>
      <source>What the bank has and the ledger has not is to be posted.</source>
      <translation>जो बैंक में है और बही में नहीं, उसे पोस्ट करना है।</translation>
    </message>
    <message>
      <source>What the clinic owns and owes on a day, and the owners' share: both sides are equal.</source>
      <translation>किसी दिन क्लिनिक के पास क्या है और क्या देना है, और मालिकों का हिस्सा: दोनों पक्ष बराबर।</translation>
    </message>
    <message>
      <source>What the clinic sells appears here with its price and how it is taxed.</source>
      <translation>क्लिनिक जो बेचता है वह यहाँ मूल्य और कर के साथ दिखता है।</translation>
    </message>
    <message>
      <source>What the line is matched to</source>
      <translation>पंक्ति का मिलान किससे है</translation>
    </message>
    <message>
      <source>What the note comes to</source>
      <translation>नोट की कुल राशि</translation>
    </message>
    <message>
      <source>What the package consists of</source>
      <translation>पैकेज में क्या है</translation>
    </message>
    <message>
      <source>What the program uses an account for, such as patients' receivables or GST payable; posting finds its account by the role.</source>
      <translation>प्रोग्राम खाते का किस काम में प्रयोग करता है, जैसे मरीज़ों का देय या देय GST; पोस्टिंग भूमिका से खाता पाती है।</translation>
    </message>
    <message>
      <source>What they show cannot be relied on, so not even safe mode opens them. Open the last good backup.</source>
      <translation>इसमें दिखने वाले पर भरोसा नहीं, इसलिए यह सुरक्षित रूप में भी नहीं खुलती। अंतिम सही बैकअप खोलें।</translation>
    </message>
    <message>
      <source>What this file says is superseded: take in newer ones only.</source>
      <translation>इस फ़ाइल की बात पुरानी हो चुकी: केवल नई लें।</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>क्या करना है</translation>
    </message>
    <message>
      <source>What was agreed</source>
      <translation>क्या तय हुआ</translation>
    </message>
    <message>
      <source>What was asked for is {status}.</source>
      <translation>जो माँगा गया वह {status} है।</translation>
    </message>
    <message>
      <source>What was copied is no table of rows and cells: {why}.</source>
      <translation>जो कॉपी किया गया वह पंक्तियों और ख़ानों की तालिका नहीं है: {why}।</translation>
    </message>
    <message>
      <source>What was counted</source>
      <translation>क्या गिना गया</translation>
    </message>
    <message>
      <source>What was earned by sessions and services that took place.</source>
      <translation>हुए सत्रों और सेवाओं से जो कमाया गया।</translation>
    </message>
    <message>
      <source>What was entered after the last day comes along, as it stands now.</source>
      <translation>अंतिम दिन के बाद जो लिखा गया वह भी साथ आता है, जैसा अभी है।</translation>
    </message>
    <message>
      <source>What was entered on {moment} does not fit this form.</source>
      <translation>{moment} को लिखा हुआ इस फ़ॉर्म में नहीं बैठता।</translation>
    </message>
    <message>
      <source>What was kept of a plan's price, less what was paid.</source>
      <translation>प्लान के मूल्य में से जो रखा गया, चुकाया घटाकर।</translation>
    </message>
    <message>
      <source>What was kept of the plan goes back to deferred revenue.</source>
      <translation>प्लान का जो रखा गया था वह आस्थगित आय में लौटेगा।</translation>
    </message>
    <message>
      <source>What was let go is asked for again: its installments open again.</source>
      <translation>जो छोड़ा गया था वह फिर माँगा जाएगा: उसकी किस्तें फिर खुलेंगी।</translation>
    </message>
    <message>
      <source>What was paid beyond the value that is kept.</source>
      <translation>रखे गए मूल्य से अधिक जो चुकाया गया।</translation>
    </message>
    <message>
      <source>What was paid too much with receipt {number} of {day}</source>
      <translation>{day} की रसीद {number} से जो अधिक चुकाया गया</translation>
    </message>
    <message>
      <source>What was posted never changes: find out which of the two books was altered.</source>
      <translation>पोस्ट हुआ कभी नहीं बदलता: पता करें कि दोनों में से किस बही को बदला गया।</translation>
    </message>
    <message>
      <source>What was posted stays; from now on posting uses this account.</source>
      <translation>जो पोस्ट हुआ वह रहता है; अब से पोस्टिंग यह खाता प्रयोग करेगी।</translation>
    </message>
    <message>
      <source>What was typed is kept: {whose}</source>
      <translation>लिखा हुआ रखा है: {whose}</translation>
    </message>
    <message>
      <source>What was written off</source>
      <translation>क्या बट्टे खाते गया</translation>
    </message>
    <message>
      <source>What will be posted stands here as soon as it is known.</source>
      <translation>जो पोस्ट होगा वह पता चलते ही यहाँ दिखेगा।</translation>
    </message>
    <message>
      <source>What you take back of an invoice appears here, and the note of every plan that is discontinued.</source>
      <translation>इनवॉइस का जो आप वापस लेते हैं वह यहाँ दिखता है, और हर बंद किए गए प्लान का नोट भी।</translation>
    </message>
    <message>
      <source>What you typed is not saved.</source>
      <translation>आपका लिखा सहेजा नहीं गया है।</translation>
    </message>
    <message>
      <source>What {invoice} gets is no amount</source>
      <translation>{invoice} में जाने वाली राशि समझ में नहीं आई</translation>
    </message>
    <message>
      <source>When</source>
      <translation>कब</translation>
    </message>
    <message>
      <source>When it is resumed, its expiry moves by the days that it was suspended.</source>
      <translation>फिर शुरू होने पर अवधि उतने ही दिन आगे जाती है जितने दिन रुका रहा।</translation>
    </message>
    <message>
      <source>When the window is closed, if something was entered</source>
      <translation>विंडो बंद होने पर, यदि कुछ लिखा गया हो</translation>
    </message>
    <message>
      <source>Where it goes</source>
      <translation>कहाँ गया</translation>
    </message>
    <message>
      <source>Where the clinic works appears here with its number series.</source>
      <translation>क्लिनिक जहाँ काम करता है वह यहाँ अपनी नंबर श्रृंखला के साथ दिखता है।</translation>
    </message>
    <message>
      <source>Where the {amount} goes</source>
      <translation>{amount} कहाँ जाएँगे</translation>
    </message>
    <message>
      <source>Where you were</source>
      <translation>जहाँ आप थे</translation>
    </message>
    <message>
      <source>Whether the end of the books was cut off is not known. Move that file away; a new one is made.</source>
      <translation>बही का अंत काटा गया या नहीं, पता नहीं। वह फ़ाइल हटाएँ; नई बनेगी।</translation>
    </message>
    <message>
      <source>Which column is what</source>
      <translation>कौन-सा स्तंभ क्या है</translation>
    </message>
    <message>
      <source>Which rows are shown</source>
      <translation>कौन-सी पंक्तियाँ दिखती हैं</translation>
    </message>
    <message>
      <source>Who agreed</source>
      <translation>किसने सहमति दी</translation>
    </message>
    <message>
      <source>Who agreed is missing</source>
      <translation>किसने सहमति दी, यह नहीं लिखा</translation>
    </message>
    <message>
      <source>Who asked for it does not approve it, where the clinic has a second user.</source>
      <translation>जिसने माँगा वह स्वीकृत नहीं करता, जहाँ क्लिनिक में दूसरा उपयोगकर्ता हो।</translation>
    </message>
    <message>
      <source>Who asks for a refund above the threshold does not approve it.</source>
      <translation>सीमा से ऊपर का रिफ़ंड माँगने वाला स्वयं स्वीकृत नहीं करता।</translation>
    </message>
    <message>
      <source>Who asks for a waiver or a write-off above the limit does not approve it.</source>
      <translation>सीमा से ऊपर की माफ़ी या बट्टा खाता माँगने वाला स्वयं स्वीकृत नहीं करता।</translation>
    </message>
    <message>
      <source>Who discontinued the plan does not approve it, where the clinic has a second user.</source>
      <translation>जिसने प्लान बंद किया वह स्वीकृत नहीं करता, जहाँ क्लिनिक में दूसरा उपयोगकर्ता हो।</translation>
    </message>
    <message>
      <source>Who keeps the books</source>
      <translation>बही कौन रखता है</translation>
    </message>
    <message>
      <source>Who works with the books appears here.</source>
      <translation>बही में जो काम करते हैं वे यहाँ दिखते हैं।</translation>
    </message>
    <message>
      <source>Who works?</source>
      <translation>कौन काम करेगा?</translation>
    </message>
    <message>
      <source>Whoever forgets the passphrase loses the books: nobody can help.</source>
      <translation>जो पासफ़्रेज़ भूलता है वह बही खो देता है: कोई सहायता नहीं कर सकता।</translation>
    </message>
    <message>
      <source>Whoever pays for the patient</source>
      <translation>जो मरीज़ की ओर से भुगतान करता है</translation>
    </message>
    <message>
      <source>Whole page</source>
      <translation>पूरा पन्ना</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>क्यों</translation>
    </message>
    <message>
      <source>Why in a month that is closed</source>
      <translation>बंद महीने में क्यों</translation>
    </message>
    <message>
      <source>Why it is dated there, for the edit log</source>
      <translation>वहाँ की तारीख़ क्यों है, संपादन लॉग के लिए</translation>
    </message>
    <message>
      <source>Why refused</source>
      <translation>क्यों नहीं ली गई</translation>
    </message>
    <message>
      <source>With a difference</source>
      <translation>अंतर सहित</translation>
    </message>
    <message>
      <source>With the &amp;plan under the cursor</source>
      <translation>कर्सर के प्लान के साथ (&amp;P)</translation>
    </message>
    <message>
      <source>With the previous year</source>
      <translation>पिछले वर्ष के साथ</translation>
    </message>
    <message>
      <source>With this file the branch has {here} on account {account} in these books, and {there} in its own.</source>
      <translation>इस फ़ाइल से शाखा का खाता {account} इस बही में {here} है, और उसकी अपनी में {there}।</translation>
    </message>
    <message>
      <source>With what was paid back before it is above {limit}: another person approves it before it is paid.</source>
      <translation>पहले वापस दिए गए को मिलाकर यह {limit} से ऊपर है: देने से पहले कोई और स्वीकृत करता है।</translation>
    </message>
    <message>
      <source>With {role} on the account {code} this would no longer hold: {check}.</source>
      <translation>{role} के खाता {code} पर होने से यह सही नहीं रहेगा: {check}।</translation>
    </message>
    <message>
      <source>Without GST</source>
      <translation>बिना GST</translation>
    </message>
    <message>
      <source>Without a GSTIN the clinic charges no GST</source>
      <translation>बिना GSTIN के क्लिनिक GST नहीं लेता</translation>
    </message>
    <message>
      <source>Without a branch</source>
      <translation>बिना शाखा</translation>
    </message>
    <message>
      <source>Without a date</source>
      <translation>बिना तारीख़</translation>
    </message>
    <message>
      <source>Without a description</source>
      <translation>बिना विवरण</translation>
    </message>
    <message>
      <source>Without a mode</source>
      <translation>बिना माध्यम</translation>
    </message>
    <message>
      <source>Without a number</source>
      <translation>बिना नंबर</translation>
    </message>
    <message>
      <source>Without a package</source>
      <translation>बिना पैकेज</translation>
    </message>
    <message>
      <source>Without a patient</source>
      <translation>बिना मरीज़</translation>
    </message>
    <message>
      <source>Without a reason</source>
      <translation>बिना कारण</translation>
    </message>
    <message>
      <source>Without a voucher type</source>
      <translation>बिना वाउचर प्रकार</translation>
    </message>
    <message>
      <source>Without an account</source>
      <translation>बिना खाता</translation>
    </message>
    <message>
      <source>Without it nobody sees whether the end of these books was cut off. Free the folder; it is tried again.</source>
      <translation>उसके बिना कोई नहीं देखेगा कि बही का अंत काटा गया या नहीं। फ़ोल्डर ख़ाली करें; फिर कोशिश होगी।</translation>
    </message>
    <message>
      <source>Without tax</source>
      <translation>बिना कर</translation>
    </message>
    <message>
      <source>Without the patient's consent a credit is paid back, not kept.</source>
      <translation>मरीज़ की सहमति के बिना क्रेडिट वापस दिया जाता है, रखा नहीं जाता।</translation>
    </message>
    <message>
      <source>Workbooks need the Python package XlsxWriter; choose CSV</source>
      <translation>कार्यपुस्तिका के लिए Python पैकेज XlsxWriter चाहिए; CSV चुनें</translation>
    </message>
    <message>
      <source>Workbooks need the package XlsxWriter, which is not installed.</source>
      <translation>कार्यपुस्तिका के लिए पैकेज XlsxWriter चाहिए, जो नहीं है।</translation>
    </message>
    <message>
      <source>Working</source>
      <translation>काम हो रहा है</translation>
    </message>
    <message>
      <source>Working &amp;branch</source>
      <translation>काम की शाखा (&amp;B)</translation>
    </message>
    <message>
      <source>Working in {branch}</source>
      <translation>{branch} में काम</translation>
    </message>
    <message>
      <source>Working, {seconds} s</source>
      <translation>काम हो रहा है, {seconds} से.</translation>
    </message>
    <message>
      <source>Works here</source>
      <translation>यहाँ काम करते हैं</translation>
    </message>
    <message>
      <source>Write &amp;off...</source>
      <translation>बट्टे खाते डालें (&amp;O)...</translation>
    </message>
    <message>
      <source>Write days that grow, as 30, 60, 90</source>
      <translation>बढ़ते दिन लिखें, जैसे 30, 60, 90</translation>
    </message>
    <message>
      <source>Write file...</source>
      <translation>फ़ाइल लिखें...</translation>
    </message>
    <message>
      <source>Write it here by hand, letter by letter, and lock this sheet away, not beside the computer.</source>
      <translation>इसे यहाँ हाथ से, अक्षर-अक्षर लिखें और यह पत्र ताले में रखें, कंप्यूटर के पास नहीं।</translation>
    </message>
    <message>
      <source>Write its facts beside it (.json): what was asked, rows, totals, hash</source>
      <translation>साथ में उसके तथ्य लिखें (.json): क्या माँगा गया, पंक्तियाँ, योग, हैश</translation>
    </message>
    <message>
      <source>Write o&amp;ff...</source>
      <translation>बट्टे खाते डालें (&amp;F)...</translation>
    </message>
    <message>
      <source>Write off what is owed</source>
      <translation>देय बट्टे खाते डालें</translation>
    </message>
    <message>
      <source>Write off...</source>
      <translation>बट्टे खाते...</translation>
    </message>
    <message>
      <source>Write plain file</source>
      <translation>सादी फ़ाइल लिखें</translation>
    </message>
    <message>
      <source>Write rupees like 5000, 1,234.50 or ₹12,34,567.50.</source>
      <translation>रुपये ऐसे लिखें: 5000, 1,234.50 या ₹12,34,567.50।</translation>
    </message>
    <message>
      <source>Write the branch's file</source>
      <translation>शाखा की फ़ाइल लिखें</translation>
    </message>
    <message>
      <source>Write-off</source>
      <translation>बट्टा खाता</translation>
    </message>
    <message>
      <source>Write-off request</source>
      <translation>बट्टे खाते की माँग</translation>
    </message>
    <message>
      <source>Writing page {page} of {pages}</source>
      <translation>{pages} में से पन्ना {page} लिखा जा रहा है</translation>
    </message>
    <message>
      <source>Writing {name}</source>
      <translation>{name} लिखी जा रही है</translation>
    </message>
    <message>
      <source>Written by, on</source>
      <translation>किसने लिखा, कब</translation>
    </message>
    <message>
      <source>Written down but not posted: no number, no entries, free to change or delete.</source>
      <translation>लिखा हुआ पर पोस्ट नहीं: न नंबर, न प्रविष्टि; बदला या हटाया जा सकता है।</translation>
    </message>
    <message>
      <source>Written off</source>
      <translation>बट्टे खाते</translation>
    </message>
    <message>
      <source>Written-off debt recovered</source>
      <translation>बट्टे खाते का ऋण वसूला गया</translation>
    </message>
    <message>
      <source>Wrong amount</source>
      <translation>ग़लत राशि</translation>
    </message>
    <message>
      <source>Wrong date</source>
      <translation>ग़लत तारीख़</translation>
    </message>
    <message>
      <source>Wrong day</source>
      <translation>ग़लत दिन</translation>
    </message>
    <message>
      <source>Wrong invoice</source>
      <translation>ग़लत इनवॉइस</translation>
    </message>
    <message>
      <source>Wrong password</source>
      <translation>ग़लत पासवर्ड</translation>
    </message>
    <message>
      <source>Wrong patient</source>
      <translation>ग़लत मरीज़</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>वर्ष</translation>
    </message>
    <message>
      <source>Year and numbers</source>
      <translation>वर्ष और नंबर</translation>
    </message>
    <message>
      <source>Year closed</source>
      <translation>वर्ष समाप्त</translation>
    </message>
    <message>
      <source>Year end</source>
      <translation>वर्ष-समाप्ति</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>हाँ</translation>
    </message>
    <message>
      <source>You have no password: set one first</source>
      <translation>आपका पासवर्ड नहीं है: पहले एक रखें</translation>
    </message>
    <message>
      <source>You were entering this on {moment}.</source>
      <translation>आप इसे {moment} को लिख रहे थे।</translation>
    </message>
    <message>
      <source>Your first day</source>
      <translation>आपका पहला दिन</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>आपका नाम</translation>
    </message>
    <message>
      <source>Your name is missing</source>
      <translation>आपका नाम नहीं लिखा</translation>
    </message>
    <message>
      <source>a cell of it has no end</source>
      <translation>इसके किसी ख़ाने का अंत नहीं है</translation>
    </message>
    <message>
      <source>a document of the patient</source>
      <translation>मरीज़ का दस्तावेज़</translation>
    </message>
    <message>
      <source>a line is no row of a table that travels</source>
      <translation>एक पंक्ति भेजी जाने वाली तालिका की नहीं है</translation>
    </message>
    <message>
      <source>a line of it is no JSON</source>
      <translation>इसकी एक पंक्ति JSON नहीं है</translation>
    </message>
    <message>
      <source>a plan</source>
      <translation>एक प्लान</translation>
    </message>
    <message>
      <source>a row has other columns than its table</source>
      <translation>एक पंक्ति में उसकी तालिका से अलग स्तंभ हैं</translation>
    </message>
    <message>
      <source>advances</source>
      <translation>अग्रिम</translation>
    </message>
    <message>
      <source>agreed</source>
      <translation>तय</translation>
    </message>
    <message>
      <source>agrees with the line</source>
      <translation>पंक्ति से मेल खाता है</translation>
    </message>
    <message>
      <source>all days</source>
      <translation>सभी दिन</translation>
    </message>
    <message>
      <source>amount taken out</source>
      <translation>निकाली गई राशि</translation>
    </message>
    <message>
      <source>an amount of its own</source>
      <translation>अलग राशि</translation>
    </message>
    <message>
      <source>an export</source>
      <translation>एक निर्यात</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>और {count}</translation>
    </message>
    <message>
      <source>annual return filed on {day}</source>
      <translation>वार्षिक विवरणी {day} को भरी गई</translation>
    </message>
    <message>
      <source>annual return not filed</source>
      <translation>वार्षिक विवरणी नहीं भरी गई</translation>
    </message>
    <message>
      <source>as of {day}</source>
      <translation>{day} को</translation>
    </message>
    <message>
      <source>average {amount}</source>
      <translation>औसत {amount}</translation>
    </message>
    <message>
      <source>balance</source>
      <translation>शेष</translation>
    </message>
    <message>
      <source>bank charge</source>
      <translation>बैंक शुल्क</translation>
    </message>
    <message>
      <source>beancount</source>
      <translation>beancount</translation>
    </message>
    <message>
      <source>by the clinic's GSTIN</source>
      <translation>क्लिनिक के GSTIN से</translation>
    </message>
    <message>
      <source>checked {time}</source>
      <translation>{time} पर जाँची</translation>
    </message>
    <message>
      <source>cheques in hand</source>
      <translation>हाथ में चेक</translation>
    </message>
    <message>
      <source>complete</source>
      <translation>पूरा</translation>
    </message>
    <message>
      <source>consent: {way}</source>
      <translation>सहमति: {way}</translation>
    </message>
    <message>
      <source>counted ₹{counted}, expected ₹{expected}</source>
      <translation>गिने ₹{counted}, अपेक्षित ₹{expected}</translation>
    </message>
    <message>
      <source>credit</source>
      <translation>क्रेडिट</translation>
    </message>
    <message>
      <source>credited {amount}</source>
      <translation>क्रेडिट {amount}</translation>
    </message>
    <message>
      <source>credits</source>
      <translation>क्रेडिट</translation>
    </message>
    <message>
      <source>debit or credit</source>
      <translation>नामे या जमा</translation>
    </message>
    <message>
      <source>done</source>
      <translation>हुआ</translation>
    </message>
    <message>
      <source>exempt</source>
      <translation>कर-मुक्त</translation>
    </message>
    <message>
      <source>exempt from GST</source>
      <translation>GST से मुक्त</translation>
    </message>
    <message>
      <source>fee</source>
      <translation>शुल्क</translation>
    </message>
    <message>
      <source>float</source>
      <translation>फ़्लोट</translation>
    </message>
    <message>
      <source>from {day}</source>
      <translation>{day} से</translation>
    </message>
    <message>
      <source>goodwill {amount}</source>
      <translation>सद्भावना {amount}</translation>
    </message>
    <message>
      <source>half posted</source>
      <translation>अधूरा पोस्ट</translation>
    </message>
    <message>
      <source>has been sold: code, kind and sessions stay</source>
      <translation>बिक चुका है: कोड, प्रकार और सत्र नहीं बदलते</translation>
    </message>
    <message>
      <source>hello@clinic.example, www.clinic.example</source>
      <translation>hello@clinic.example, www.clinic.example</translation>
    </message>
    <message>
      <source>hledger</source>
      <translation>hledger</translation>
    </message>
    <message>
      <source>is after today</source>
      <translation>आज के बाद का है</translation>
    </message>
    <message>
      <source>is neither debit nor credit</source>
      <translation>न नामे है, न जमा</translation>
    </message>
    <message>
      <source>is no amount of rupees and paise</source>
      <translation>रुपये और पैसे की कोई राशि नहीं है</translation>
    </message>
    <message>
      <source>is no day</source>
      <translation>कोई तारीख़ नहीं है</translation>
    </message>
    <message>
      <source>is not the balance before it and the amount</source>
      <translation>पिछले शेष और राशि का योग नहीं है</translation>
    </message>
    <message>
      <source>it has a row twice</source>
      <translation>इसमें एक पंक्ति दो बार है</translation>
    </message>
    <message>
      <source>it has a transaction without lines</source>
      <translation>इसमें बिना पंक्तियों का लेनदेन है</translation>
    </message>
    <message>
      <source>it has both money out and money in</source>
      <translation>इसमें धन गया और धन आया दोनों हैं</translation>
    </message>
    <message>
      <source>it has more cells than the table has heads</source>
      <translation>इसमें तालिका के शीर्षकों से अधिक ख़ाने हैं</translation>
    </message>
    <message>
      <source>it has more or fewer rows than it says</source>
      <translation>इसमें बताई से अधिक या कम पंक्तियाँ हैं</translation>
    </message>
    <message>
      <source>it has no day</source>
      <translation>इसमें तारीख़ नहीं है</translation>
    </message>
    <message>
      <source>it has no line with an amount</source>
      <translation>इसमें राशि वाली कोई पंक्ति नहीं</translation>
    </message>
    <message>
      <source>it has rows of another branch</source>
      <translation>इसमें दूसरी शाखा की पंक्तियाँ हैं</translation>
    </message>
    <message>
      <source>it is a control account, kept by the subledger</source>
      <translation>यह नियंत्रण खाता है, सहायक बही इसे रखती है</translation>
    </message>
    <message>
      <source>it is damaged</source>
      <translation>यह ख़राब है</translation>
    </message>
    <message>
      <source>it is longer than any line of a bank</source>
      <translation>यह बैंक की किसी भी पंक्ति से लंबी है</translation>
    </message>
    <message>
      <source>it is neither a PNG nor a JPEG file</source>
      <translation>यह न PNG है न JPEG फ़ाइल</translation>
    </message>
    <message>
      <source>it is no PNG, or a damaged one</source>
      <translation>यह PNG नहीं है, या ख़राब है</translation>
    </message>
    <message>
      <source>it is no file of a branch</source>
      <translation>यह शाखा की फ़ाइल नहीं है</translation>
    </message>
    <message>
      <source>it is no text of a statement's length</source>
      <translation>यह विवरण जितना लंबा पाठ नहीं</translation>
    </message>
    <message>
      <source>it is no text; a workbook is saved as CSV first</source>
      <translation>यह पाठ नहीं है; कार्यपुस्तिका को पहले CSV में सहेजें</translation>
    </message>
    <message>
      <source>it is not written in UTF-8</source>
      <translation>यह UTF-8 में नहीं लिखी</translation>
    </message>
    <message>
      <source>it is the books' own file</source>
      <translation>यह बही की अपनी फ़ाइल है</translation>
    </message>
    <message>
      <source>its characters are of no known kind</source>
      <translation>इसके अक्षर किसी जानी-पहचानी लिपि-विधि के नहीं</translation>
    </message>
    <message>
      <source>its control totals are not those of its rows</source>
      <translation>इसके नियंत्रण योग इसकी पंक्तियों के नहीं</translation>
    </message>
    <message>
      <source>its debits and credits differ</source>
      <translation>इसके नामे और जमा में अंतर है</translation>
    </message>
    <message>
      <source>its end is missing</source>
      <translation>इसका अंत नहीं है</translation>
    </message>
    <message>
      <source>its first line is of another form</source>
      <translation>इसकी पहली पंक्ति दूसरे रूप की है</translation>
    </message>
    <message>
      <source>its first line was changed</source>
      <translation>इसकी पहली पंक्ति बदली गई</translation>
    </message>
    <message>
      <source>its quotation marks do not match</source>
      <translation>इसके उद्धरण चिह्न मेल नहीं खाते</translation>
    </message>
    <message>
      <source>its rows are not those that its hash was made of</source>
      <translation>इसकी पंक्तियाँ वे नहीं जिनसे उसका हैश बना</translation>
    </message>
    <message>
      <source>journal</source>
      <translation>जर्नल</translation>
    </message>
    <message>
      <source>last {count} days</source>
      <translation>पिछले {count} दिन</translation>
    </message>
    <message>
      <source>letters are missing</source>
      <translation>अक्षर नहीं लिखे</translation>
    </message>
    <message>
      <source>letters, digits and hyphens only</source>
      <translation>केवल अक्षर, अंक और हाइफ़न</translation>
    </message>
    <message>
      <source>lines</source>
      <translation>पंक्तियाँ</translation>
    </message>
    <message>
      <source>look here</source>
      <translation>यहाँ देखें</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>नहीं है</translation>
    </message>
    <message>
      <source>must be in the drawer</source>
      <translation>गल्ले में होना चाहिए</translation>
    </message>
    <message>
      <source>no GST</source>
      <translation>GST नहीं</translation>
    </message>
    <message>
      <source>no day</source>
      <translation>कोई दिन नहीं</translation>
    </message>
    <message>
      <source>no longer asked {amount}</source>
      <translation>अब नहीं माँगा जाएगा {amount}</translation>
    </message>
    <message>
      <source>no. {number}</source>
      <translation>क्र. {number}</translation>
    </message>
    <message>
      <source>no. {number}, {amount}</source>
      <translation>क्र. {number}, {amount}</translation>
    </message>
    <message>
      <source>nobody logged in</source>
      <translation>कोई प्रवेश नहीं</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>अभी कोई नहीं</translation>
    </message>
    <message>
      <source>none, nothing is credited</source>
      <translation>कोई नहीं, कुछ क्रेडिट नहीं हुआ</translation>
    </message>
    <message>
      <source>normal side</source>
      <translation>सामान्य पक्ष</translation>
    </message>
    <message>
      <source>not complete</source>
      <translation>अधूरा</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>पता नहीं</translation>
    </message>
    <message>
      <source>not recorded</source>
      <translation>दर्ज नहीं</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>नहीं लगा</translation>
    </message>
    <message>
      <source>not sold yet: only its code stays</source>
      <translation>अभी नहीं बिका: केवल कोड नहीं बदलता</translation>
    </message>
    <message>
      <source>not yet</source>
      <translation>अभी नहीं</translation>
    </message>
    <message>
      <source>not yet earned</source>
      <translation>अभी आय नहीं हुई</translation>
    </message>
    <message>
      <source>nothing due, nothing left</source>
      <translation>कुछ देय नहीं, कुछ बचा नहीं</translation>
    </message>
    <message>
      <source>nothing is left over</source>
      <translation>कुछ नहीं बचा</translation>
    </message>
    <message>
      <source>nothing overdue</source>
      <translation>कुछ अतिदेय नहीं</translation>
    </message>
    <message>
      <source>number taken when posted</source>
      <translation>नंबर पोस्ट करते समय मिलेगा</translation>
    </message>
    <message>
      <source>of</source>
      <translation>का</translation>
    </message>
    <message>
      <source>of {amount}</source>
      <translation>{amount} में से</translation>
    </message>
    <message>
      <source>of {day}</source>
      <translation>{day} का</translation>
    </message>
    <message>
      <source>on the statement</source>
      <translation>विवरण में</translation>
    </message>
    <message>
      <source>open</source>
      <translation>खुला</translation>
    </message>
    <message>
      <source>other accounts stand under this heading</source>
      <translation>इस शीर्षक के नीचे दूसरे खाते हैं</translation>
    </message>
    <message>
      <source>paid</source>
      <translation>चुकाया</translation>
    </message>
    <message>
      <source>paid {amount}</source>
      <translation>चुकाया {amount}</translation>
    </message>
    <message>
      <source>plans</source>
      <translation>प्लान</translation>
    </message>
    <message>
      <source>price</source>
      <translation>मूल्य</translation>
    </message>
    <message>
      <source>price or discount</source>
      <translation>मूल्य या छूट</translation>
    </message>
    <message>
      <source>price or fee</source>
      <translation>मूल्य या शुल्क</translation>
    </message>
    <message>
      <source>prices</source>
      <translation>मूल्य</translation>
    </message>
    <message>
      <source>reason missing; {said}</source>
      <translation>कारण नहीं लिखा; {said}</translation>
    </message>
    <message>
      <source>refundable {amount}</source>
      <translation>वापसी योग्य {amount}</translation>
    </message>
    <message>
      <source>retained {amount}</source>
      <translation>रखा गया {amount}</translation>
    </message>
    <message>
      <source>reversed</source>
      <translation>उलटा गया</translation>
    </message>
    <message>
      <source>round-off {amount}</source>
      <translation>पूर्णांकन {amount}</translation>
    </message>
    <message>
      <source>set</source>
      <translation>लगा है</translation>
    </message>
    <message>
      <source>settled</source>
      <translation>चुकता</translation>
    </message>
    <message>
      <source>since the first invoice</source>
      <translation>पहले इनवॉइस से</translation>
    </message>
    <message>
      <source>sold, not yet rendered</source>
      <translation>बिका, अभी दिया नहीं</translation>
    </message>
    <message>
      <source>still due</source>
      <translation>बकाया</translation>
    </message>
    <message>
      <source>still due {amount}</source>
      <translation>अब भी देय {amount}</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>जोड़</translation>
    </message>
    <message>
      <source>taken when it is posted</source>
      <translation>पोस्ट करते समय मिलेगा</translation>
    </message>
    <message>
      <source>the amount</source>
      <translation>राशि</translation>
    </message>
    <message>
      <source>the amount is missing, or is too large</source>
      <translation>राशि नहीं लिखी, या बहुत बड़ी है</translation>
    </message>
    <message>
      <source>the books' own guards refuse what is in it</source>
      <translation>बही के अपने पहरे इसमें की सामग्री अस्वीकार करते हैं</translation>
    </message>
    <message>
      <source>the day</source>
      <translation>यह दिन</translation>
    </message>
    <message>
      <source>the document</source>
      <translation>यह दस्तावेज़</translation>
    </message>
    <message>
      <source>the file cannot be read</source>
      <translation>फ़ाइल पढ़ी नहीं जा सकती</translation>
    </message>
    <message>
      <source>the page</source>
      <translation>यह पन्ना</translation>
    </message>
    <message>
      <source>the plan</source>
      <translation>यह प्लान</translation>
    </message>
    <message>
      <source>the plans</source>
      <translation>सभी प्लान</translation>
    </message>
    <message>
      <source>the statement</source>
      <translation>यह विवरण</translation>
    </message>
    <message>
      <source>there are null characters in it</source>
      <translation>इसमें शून्य अक्षर हैं</translation>
    </message>
    <message>
      <source>things need attention</source>
      <translation>बातें ध्यान देने योग्य</translation>
    </message>
    <message>
      <source>to be approved</source>
      <translation>स्वीकृति बाकी</translation>
    </message>
    <message>
      <source>to be paid back</source>
      <translation>वापस देना है</translation>
    </message>
    <message>
      <source>to do</source>
      <translation>करना है</translation>
    </message>
    <message>
      <source>type</source>
      <translation>प्रकार</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>{day} तक</translation>
    </message>
    <message>
      <source>up to {last}</source>
      <translation>{last} तक</translation>
    </message>
    <message>
      <source>used</source>
      <translation>हुआ</translation>
    </message>
    <message>
      <source>used {amount}</source>
      <translation>हुआ {amount}</translation>
    </message>
    <message>
      <source>wait for approval</source>
      <translation>स्वीकृति की प्रतीक्षा में</translation>
    </message>
    <message>
      <source>what was done here</source>
      <translation>यहाँ क्या किया गया</translation>
    </message>
    <message>
      <source>{account} credit {amount}</source>
      <translation>{account} जमा {amount}</translation>
    </message>
    <message>
      <source>{account} debit {amount}</source>
      <translation>{account} नामे {amount}</translation>
    </message>
    <message>
      <source>{amount} applied</source>
      <translation>{amount} समायोजित</translation>
    </message>
    <message>
      <source>{amount} due today</source>
      <translation>{amount} आज देय</translation>
    </message>
    <message>
      <source>{amount} goes back in cash: choose the bank, unless there is none. {source}</source>
      <translation>{amount} नकद वापस जा रहे हैं: बैंक चुनें, यदि हो। {source}</translation>
    </message>
    <message>
      <source>{amount} is more than these documents take: it is kept as an advance, without GST.</source>
      <translation>{amount} इन दस्तावेज़ों से अधिक है: वह बिना GST के अग्रिम रखा जाएगा।</translation>
    </message>
    <message>
      <source>{amount} is not planned yet</source>
      <translation>{amount} अभी तय नहीं</translation>
    </message>
    <message>
      <source>{amount} kept</source>
      <translation>{amount} रखे गए</translation>
    </message>
    <message>
      <source>{amount} kept as the patient's balance</source>
      <translation>{amount} मरीज़ के शेष के रूप में रखे गए</translation>
    </message>
    <message>
      <source>{amount} left to the patient</source>
      <translation>{amount} मरीज़ के पास बचे</translation>
    </message>
    <message>
      <source>{amount} more by {mode} than came in by it: the edit log keeps that.</source>
      <translation>{mode} से जितना आया उससे {amount} अधिक: संपादन लॉग में रहता है।</translation>
    </message>
    <message>
      <source>{amount} more is given away than there is</source>
      <translation>जितना है उससे {amount} अधिक दिया जा रहा है</translation>
    </message>
    <message>
      <source>{amount} more than is owed: it is kept as an advance</source>
      <translation>देय से {amount} अधिक: वह अग्रिम के रूप में रखा जाएगा</translation>
    </message>
    <message>
      <source>{amount} of it advances</source>
      <translation>इसमें {amount} अग्रिम</translation>
    </message>
    <message>
      <source>{amount} of it was kept as the patient's balance.</source>
      <translation>इसमें से {amount} मरीज़ के शेष के रूप में रखे गए।</translation>
    </message>
    <message>
      <source>{amount} of revenue is earned by this session.</source>
      <translation>इस सत्र से {amount} आय होगी।</translation>
    </message>
    <message>
      <source>{amount} of revenue is reversed, back to deferred revenue.</source>
      <translation>{amount} आय उलटकर आस्थगित आय में जाएगी।</translation>
    </message>
    <message>
      <source>{amount} of the old plan is still due, by a final installment.</source>
      <translation>पुराने प्लान के {amount} अब भी देय हैं, अंतिम किस्त से।</translation>
    </message>
    <message>
      <source>{amount} of this credit is asked for already, and would then find nothing left.</source>
      <translation>इस क्रेडिट के {amount} पहले ही माँगे जा चुके हैं, फिर कुछ न बचेगा।</translation>
    </message>
    <message>
      <source>{amount} of {limit}</source>
      <translation>{limit} में से {amount}</translation>
    </message>
    <message>
      <source>{amount} of {number} can be used again.</source>
      <translation>{number} के {amount} फिर प्रयोग किए जा सकते हैं।</translation>
    </message>
    <message>
      <source>{amount} of {number} is unapplied now.</source>
      <translation>{number} के {amount} अब असमायोजित हैं।</translation>
    </message>
    <message>
      <source>{amount} of {number} on {invoice}, {day}</source>
      <translation>{invoice} पर {number} का {amount}, {day}</translation>
    </message>
    <message>
      <source>{amount} on installment {installments}</source>
      <translation>किस्त {installments} पर {amount}</translation>
    </message>
    <message>
      <source>{amount} on installments {installments}</source>
      <translation>किस्तों {installments} पर {amount}</translation>
    </message>
    <message>
      <source>{amount} overdue, {days} d</source>
      <translation>{amount} अतिदेय, {days} दिन</translation>
    </message>
    <message>
      <source>{amount} paid back now</source>
      <translation>{amount} अभी वापस</translation>
    </message>
    <message>
      <source>{amount} still due</source>
      <translation>{amount} अब भी देय</translation>
    </message>
    <message>
      <source>{amount} that a credit note took is not asked for any more.</source>
      <translation>क्रेडिट नोट के {amount} अब नहीं माँगे जाएँगे।</translation>
    </message>
    <message>
      <source>{amount} that is paid stays as it is.</source>
      <translation>चुकाए गए {amount} जैसे हैं वैसे रहते हैं।</translation>
    </message>
    <message>
      <source>{amount} to other invoices</source>
      <translation>{amount} अन्य इनवॉइस में</translation>
    </message>
    <message>
      <source>{amount} too much is planned</source>
      <translation>{amount} अधिक तय है</translation>
    </message>
    <message>
      <source>{amount} waits for approval, then to be paid back</source>
      <translation>{amount} स्वीकृति की प्रतीक्षा में हैं, फिर वापस दिए जाएँगे</translation>
    </message>
    <message>
      <source>{amount} waits to be paid back</source>
      <translation>{amount} वापस देने बाकी हैं</translation>
    </message>
    <message>
      <source>{amount} without GST</source>
      <translation>{amount} बिना GST</translation>
    </message>
    <message>
      <source>{amount}, {policy}</source>
      <translation>{amount}, {policy}</translation>
    </message>
    <message>
      <source>{code} and the patients differ by {amount}</source>
      <translation>{code} और मरीज़ों के शेष में {amount} का अंतर है</translation>
    </message>
    <message>
      <source>{code} has been sold: it keeps its {what}.</source>
      <translation>{code} बिक चुका है: उसका {what} नहीं बदलता।</translation>
    </message>
    <message>
      <source>{code} must be nil at the year's end: bring what is left to capital by a journal.</source>
      <translation>{code} वर्ष के अंत में शून्य होना चाहिए: बचा हुआ जर्नल से पूँजी में ले जाएँ।</translation>
    </message>
    <message>
      <source>{code} saved</source>
      <translation>{code} सहेजा गया</translation>
    </message>
    <message>
      <source>{code} {name} holds {amount}: it must be nil at the year's end.</source>
      <translation>{code} {name} में {amount} हैं: वर्ष के अंत में यह शून्य होना चाहिए।</translation>
    </message>
    <message>
      <source>{count} GST deadlines on {day}</source>
      <translation>{day} को {count} GST समय-सीमाएँ</translation>
    </message>
    <message>
      <source>{count} accounts</source>
      <translation>{count} खाते</translation>
    </message>
    <message>
      <source>{count} advances lie unapplied for 90 days</source>
      <translation>{count} अग्रिम 90 दिन से असमायोजित हैं</translation>
    </message>
    <message>
      <source>{count} again</source>
      <translation>{count} फिर से</translation>
    </message>
    <message>
      <source>{count} back</source>
      <translation>{count} वापस</translation>
    </message>
    <message>
      <source>{count} branches</source>
      <translation>{count} शाखाएँ</translation>
    </message>
    <message>
      <source>{count} cancelled</source>
      <translation>{count} रद्द</translation>
    </message>
    <message>
      <source>{count} cells selected</source>
      <translation>{count} ख़ाने चुने गए</translation>
    </message>
    <message>
      <source>{count} checks found something. Nothing was changed.</source>
      <translation>{count} जाँचों में कुछ मिला। कुछ नहीं बदला गया।</translation>
    </message>
    <message>
      <source>{count} cheques are in hand</source>
      <translation>{count} चेक हाथ में हैं</translation>
    </message>
    <message>
      <source>{count} credit notes are half posted</source>
      <translation>{count} क्रेडिट नोट अधूरे पोस्ट हैं</translation>
    </message>
    <message>
      <source>{count} credits</source>
      <translation>{count} क्रेडिट</translation>
    </message>
    <message>
      <source>{count} credits selected</source>
      <translation>{count} क्रेडिट चुने गए</translation>
    </message>
    <message>
      <source>{count} days</source>
      <translation>{count} दिन</translation>
    </message>
    <message>
      <source>{count} days left</source>
      <translation>{count} दिन बचे</translation>
    </message>
    <message>
      <source>{count} days of the counter were not closed</source>
      <translation>काउंटर के {count} दिन समाप्त नहीं हुए</translation>
    </message>
    <message>
      <source>{count} documents</source>
      <translation>{count} दस्तावेज़</translation>
    </message>
    <message>
      <source>{count} documents selected</source>
      <translation>{count} दस्तावेज़ चुने गए</translation>
    </message>
    <message>
      <source>{count} draft credit notes</source>
      <translation>{count} मसौदा क्रेडिट नोट</translation>
    </message>
    <message>
      <source>{count} drafts are left in it</source>
      <translation>इसमें {count} मसौदे बचे हैं</translation>
    </message>
    <message>
      <source>{count} drafts are left in the month: they are not in the return.</source>
      <translation>महीने में {count} मसौदे बचे हैं: वे विवरणी में नहीं हैं।</translation>
    </message>
    <message>
      <source>{count} drafts are left: post or delete them first</source>
      <translation>{count} मसौदे बचे हैं: पहले उन्हें पोस्ट करें या हटाएँ</translation>
    </message>
    <message>
      <source>{count} drafts, not posted</source>
      <translation>{count} मसौदे, पोस्ट नहीं हुए</translation>
    </message>
    <message>
      <source>{count} files</source>
      <translation>{count} फ़ाइलें</translation>
    </message>
    <message>
      <source>{count} forms were left unfinished</source>
      <translation>{count} फ़ॉर्म अधूरे हैं</translation>
    </message>
    <message>
      <source>{count} groups</source>
      <translation>{count} समूह</translation>
    </message>
    <message>
      <source>{count} groups selected</source>
      <translation>{count} समूह चुने गए</translation>
    </message>
    <message>
      <source>{count} half posted</source>
      <translation>{count} अधूरे पोस्ट</translation>
    </message>
    <message>
      <source>{count} hidden</source>
      <translation>{count} छिपे</translation>
    </message>
    <message>
      <source>{count} in</source>
      <translation>{count} आए</translation>
    </message>
    <message>
      <source>{count} in FY {year}</source>
      <translation>FY {year} में {count}</translation>
    </message>
    <message>
      <source>{count} in all</source>
      <translation>कुल {count}</translation>
    </message>
    <message>
      <source>{count} installments fall due within 7 days</source>
      <translation>{count} किस्तें 7 दिनों में देय होंगी</translation>
    </message>
    <message>
      <source>{count} invoices</source>
      <translation>{count} इनवॉइस</translation>
    </message>
    <message>
      <source>{count} journals posted</source>
      <translation>{count} जर्नल पोस्ट हुए</translation>
    </message>
    <message>
      <source>{count} journals, {amount} in all</source>
      <translation>{count} जर्नल, कुल {amount}</translation>
    </message>
    <message>
      <source>{count} lines</source>
      <translation>{count} पंक्तियाँ</translation>
    </message>
    <message>
      <source>{count} lines are matched</source>
      <translation>{count} पंक्तियों का मिलान हुआ</translation>
    </message>
    <message>
      <source>{count} lines, {first} to {last}</source>
      <translation>{count} पंक्तियाँ, {first} से {last}</translation>
    </message>
    <message>
      <source>{count} lost</source>
      <translation>{count} गए</translation>
    </message>
    <message>
      <source>{count} months</source>
      <translation>{count} महीने</translation>
    </message>
    <message>
      <source>{count} months before it are still open: they are locked too.</source>
      <translation>इससे पहले {count} महीने अब भी खुले हैं: उन पर भी ताला लगेगा।</translation>
    </message>
    <message>
      <source>{count} months can be closed</source>
      <translation>{count} महीने बंद किए जा सकते हैं</translation>
    </message>
    <message>
      <source>{count} months of the year are not locked: they are closed with it.</source>
      <translation>वर्ष के {count} महीने खुले हैं: वे उसके साथ बंद होंगे।</translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation>{count} और</translation>
    </message>
    <message>
      <source>{count} notes selected</source>
      <translation>{count} नोट चुने गए</translation>
    </message>
    <message>
      <source>{count} notes; posted ones are added up</source>
      <translation>{count} नोट; पोस्ट हुए जोड़े गए हैं</translation>
    </message>
    <message>
      <source>{count} of {all} characters</source>
      <translation>{all} में से {count} अक्षर</translation>
    </message>
    <message>
      <source>{count} of {all} sessions used, {used}; not yet earned {open}; paid {paid} of {total}.</source>
      <translation>{all} में से {count} सत्र हुए, {used}; अभी आय नहीं हुई {open}; {total} में से {paid} चुकाए।</translation>
    </message>
    <message>
      <source>{count} pages</source>
      <translation>{count} पन्ने</translation>
    </message>
    <message>
      <source>{count} patients</source>
      <translation>{count} मरीज़</translation>
    </message>
    <message>
      <source>{count} plans</source>
      <translation>{count} प्लान</translation>
    </message>
    <message>
      <source>{count} plans expire within 30 days</source>
      <translation>{count} प्लानों की अवधि 30 दिनों में समाप्त होगी</translation>
    </message>
    <message>
      <source>{count} plans have overdue installments</source>
      <translation>{count} प्लानों की किस्तें अतिदेय हैं</translation>
    </message>
    <message>
      <source>{count} plans selected</source>
      <translation>{count} प्लान चुने गए</translation>
    </message>
    <message>
      <source>{count} plans' refunds wait for approval</source>
      <translation>{count} प्लानों के रिफ़ंड स्वीकृति की प्रतीक्षा में हैं</translation>
    </message>
    <message>
      <source>{count} posted</source>
      <translation>{count} पोस्ट</translation>
    </message>
    <message>
      <source>{count} receipts</source>
      <translation>{count} रसीदें</translation>
    </message>
    <message>
      <source>{count} recurring journals</source>
      <translation>{count} आवर्ती जर्नल</translation>
    </message>
    <message>
      <source>{count} recurring journals are due</source>
      <translation>{count} आवर्ती जर्नल देय हैं</translation>
    </message>
    <message>
      <source>{count} refunds</source>
      <translation>{count} रिफ़ंड</translation>
    </message>
    <message>
      <source>{count} refunds wait for approval</source>
      <translation>{count} रिफ़ंड स्वीकृति की प्रतीक्षा में हैं</translation>
    </message>
    <message>
      <source>{count} reversed</source>
      <translation>{count} उलटे गए</translation>
    </message>
    <message>
      <source>{count} roles</source>
      <translation>{count} भूमिकाएँ</translation>
    </message>
    <message>
      <source>{count} rows</source>
      <translation>{count} पंक्तियाँ</translation>
    </message>
    <message>
      <source>{count} rows selected</source>
      <translation>{count} पंक्तियाँ चुनी गईं</translation>
    </message>
    <message>
      <source>{count} selected, {total}: {what}</source>
      <translation>{count} चुनी गईं, {total}: {what}</translation>
    </message>
    <message>
      <source>{count} services</source>
      <translation>{count} सेवाएँ</translation>
    </message>
    <message>
      <source>{count} sessions</source>
      <translation>{count} सत्र</translation>
    </message>
    <message>
      <source>{count} sessions are scheduled again.</source>
      <translation>{count} सत्र फिर निर्धारित होंगे।</translation>
    </message>
    <message>
      <source>{count} sessions used</source>
      <translation>{count} सत्र हुए</translation>
    </message>
    <message>
      <source>{count} sessions, alone {amount}</source>
      <translation>{count} सत्र, अलग-अलग {amount}</translation>
    </message>
    <message>
      <source>{count} things need attention</source>
      <translation>{count} बातें ध्यान देने योग्य</translation>
    </message>
    <message>
      <source>{count} to know</source>
      <translation>{count} बातें ध्यान देने की</translation>
    </message>
    <message>
      <source>{count} users</source>
      <translation>{count} उपयोगकर्ता</translation>
    </message>
    <message>
      <source>{count} waived</source>
      <translation>{count} माफ़</translation>
    </message>
    <message>
      <source>{count}, of which {done} done</source>
      <translation>{count}, जिनमें {done} हुए</translation>
    </message>
    <message>
      <source>{days} days</source>
      <translation>{days} दिन</translation>
    </message>
    <message>
      <source>{days} days from the sale</source>
      <translation>बिक्री से {days} दिन</translation>
    </message>
    <message>
      <source>{day} is forgotten as the day on which it was filed.</source>
      <translation>भरने की तारीख़ {day} हटा दी जाएगी।</translation>
    </message>
    <message>
      <source>{day} to today</source>
      <translation>{day} से आज तक</translation>
    </message>
    <message>
      <source>{day}, by {name}</source>
      <translation>{day}, {name} द्वारा</translation>
    </message>
    <message>
      <source>{day}, overdue {days} d</source>
      <translation>{day}, {days} दिन अतिदेय</translation>
    </message>
    <message>
      <source>{difference} above the computed {computed}</source>
      <translation>गणना {computed} से {difference} अधिक</translation>
    </message>
    <message>
      <source>{difference} below the computed {computed}</source>
      <translation>गणना {computed} से {difference} कम</translation>
    </message>
    <message>
      <source>{documents} documents and {rows} rows in all are new; {changed} are brought up to date.</source>
      <translation>कुल {documents} दस्तावेज़ और {rows} पंक्तियाँ नई हैं; {changed} अद्यतन होंगी।</translation>
    </message>
    <message>
      <source>{documents} documents of the branch taken in</source>
      <translation>शाखा के {documents} दस्तावेज़ लिए गए</translation>
    </message>
    <message>
      <source>{documents} documents, {new} rows new</source>
      <translation>{documents} दस्तावेज़, {new} नई पंक्तियाँ</translation>
    </message>
    <message>
      <source>{document} is not in the file as it is in these books: {column} differs.</source>
      <translation>{document} फ़ाइल में वैसा नहीं जैसा इस बही में: {column} अलग है।</translation>
    </message>
    <message>
      <source>{done} of {all} done</source>
      <translation>{all} में से {done} हुए</translation>
    </message>
    <message>
      <source>{done} of {total} sessions done</source>
      <translation>{total} में से {done} सत्र हुए</translation>
    </message>
    <message>
      <source>{field} of line {number}</source>
      <translation>पंक्ति {number} का {field}</translation>
    </message>
    <message>
      <source>{file} saved</source>
      <translation>{file} सहेजी गई</translation>
    </message>
    <message>
      <source>{file} written</source>
      <translation>{file} लिखी गई</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} से {last}</translation>
    </message>
    <message>
      <source>{first} to {last} ({count})</source>
      <translation>{first} से {last} ({count})</translation>
    </message>
    <message>
      <source>{first} to {last}, entered up to {through}</source>
      <translation>{first} से {last}, {through} तक लिखा गया</translation>
    </message>
    <message>
      <source>{folder} (the program's own)</source>
      <translation>{folder} (प्रोग्राम का अपना)</translation>
    </message>
    <message>
      <source>{free} of them free</source>
      <translation>उनमें {free} मुफ़्त</translation>
    </message>
    <message>
      <source>{free} of {all} sessions are free</source>
      <translation>{all} में से {free} सत्र मुफ़्त हैं</translation>
    </message>
    <message>
      <source>{goodwill} is goodwill, without GST.</source>
      <translation>{goodwill} सद्भावना है, बिना GST।</translation>
    </message>
    <message>
      <source>{gstin!r} is not a GSTIN.</source>
      <translation>{gstin!r} GSTIN नहीं है।</translation>
    </message>
    <message>
      <source>{invoice} lacks only {limit}</source>
      <translation>{invoice} में केवल {limit} कम हैं</translation>
    </message>
    <message>
      <source>{invoice} lacks {amount} again; its installments open again, the last ones first.</source>
      <translation>{invoice} में फिर {amount} कम होंगे; उसकी किस्तें फिर खुलेंगी, अंतिम सबसे पहले।</translation>
    </message>
    <message>
      <source>{invoice} lacks {amount} again; the installments that it paid open again.</source>
      <translation>{invoice} में फिर {amount} कम होंगे; जिन किस्तों का भुगतान हुआ था वे फिर खुलेंगी।</translation>
    </message>
    <message>
      <source>{invoice} posted</source>
      <translation>{invoice} पोस्ट हुआ</translation>
    </message>
    <message>
      <source>{kind} files</source>
      <translation>{kind} फ़ाइलें</translation>
    </message>
    <message>
      <source>{least} to {most}</source>
      <translation>{least} से {most}</translation>
    </message>
    <message>
      <source>{left} left</source>
      <translation>{left} बचा</translation>
    </message>
    <message>
      <source>{letters} is another series</source>
      <translation>{letters} दूसरी श्रृंखला है</translation>
    </message>
    <message>
      <source>{letters} stands twice</source>
      <translation>{letters} दो बार है</translation>
    </message>
    <message>
      <source>{month} can be closed</source>
      <translation>{month} बंद किया जा सकता है</translation>
    </message>
    <message>
      <source>{month} closed for the counter</source>
      <translation>{month} काउंटर के लिए बंद हुआ</translation>
    </message>
    <message>
      <source>{month} open again</source>
      <translation>{month} फिर खुला</translation>
    </message>
    <message>
      <source>{month} unlocked</source>
      <translation>{month} का ताला खुला</translation>
    </message>
    <message>
      <source>{name} asked on {day}: {reason}</source>
      <translation>{name} ने {day} को माँगा: {reason}</translation>
    </message>
    <message>
      <source>{name} asked to let go of {amount}: {reason}</source>
      <translation>{name} ने {amount} छोड़ने की माँग की: {reason}</translation>
    </message>
    <message>
      <source>{name} has closed the day {on} at this branch: its drawer is counted.</source>
      <translation>{name} ने इस शाखा में दिन {on} समाप्त किया: उसका गल्ला गिना जा चुका है।</translation>
    </message>
    <message>
      <source>{name} is proven</source>
      <translation>{name} परखा गया</translation>
    </message>
    <message>
      <source>{name} is saved</source>
      <translation>{name} सहेजी गई</translation>
    </message>
    <message>
      <source>{name} is switched off and not sold any more.</source>
      <translation>{name} निष्क्रिय है और अब नहीं बिकता।</translation>
    </message>
    <message>
      <source>{name} is the only owner.</source>
      <translation>{name} ही अकेले मालिक हैं।</translation>
    </message>
    <message>
      <source>{name} saved</source>
      <translation>{name} सहेजा गया</translation>
    </message>
    <message>
      <source>{name}, in {folder}</source>
      <translation>{name}, {folder} में</translation>
    </message>
    <message>
      <source>{name}: {before}, then {after}</source>
      <translation>{name}: {before}, फिर {after}</translation>
    </message>
    <message>
      <source>{name}: {fault}</source>
      <translation>{name}: {fault}</translation>
    </message>
    <message>
      <source>{name}: {size} MB</source>
      <translation>{name}: {size} MB</translation>
    </message>
    <message>
      <source>{note} credits {amount} already: enter another amount</source>
      <translation>{note} पहले ही {amount} क्रेडिट करता है: दूसरी राशि लिखें</translation>
    </message>
    <message>
      <source>{note} over {amount} is reversed: the patient owes that again.</source>
      <translation>{amount} का {note} उलटा जाएगा: मरीज़ पर यह फिर देय होगा।</translation>
    </message>
    <message>
      <source>{numbers} paid</source>
      <translation>{numbers} दिए गए</translation>
    </message>
    <message>
      <source>{number} cancelled</source>
      <translation>{number} रद्द हुआ</translation>
    </message>
    <message>
      <source>{number} issued instead</source>
      <translation>इसके बदले {number} जारी हुआ</translation>
    </message>
    <message>
      <source>{number} lacks before</source>
      <translation>पहले {number} में कमी</translation>
    </message>
    <message>
      <source>{number} of {day}</source>
      <translation>{day} का {number}</translation>
    </message>
    <message>
      <source>{number} of {day}, {amount} open</source>
      <translation>{day} की {number}, {amount} खुले</translation>
    </message>
    <message>
      <source>{number} paid</source>
      <translation>{number} दिया गया</translation>
    </message>
    <message>
      <source>{number} posted</source>
      <translation>{number} पोस्ट हुआ</translation>
    </message>
    <message>
      <source>{number} posted; {amount} is still due</source>
      <translation>{number} पोस्ट हुआ; {amount} अब भी देय</translation>
    </message>
    <message>
      <source>{number} reversed</source>
      <translation>{number} उलटा गया</translation>
    </message>
    <message>
      <source>{number} reversed, plan active</source>
      <translation>{number} उलटा गया, प्लान सक्रिय</translation>
    </message>
    <message>
      <source>{number} reversed: {amount} is asked for again</source>
      <translation>{number} उलटा गया: {amount} फिर माँगे जाएँगे</translation>
    </message>
    <message>
      <source>{number} stays used; its journal is entered once more with the sides swapped.</source>
      <translation>{number} प्रयुक्त रहता है; उसका जर्नल पक्ष बदलकर एक बार और लिखा जाएगा।</translation>
    </message>
    <message>
      <source>{number}, number taken when posted</source>
      <translation>{number}, नंबर पोस्ट करते समय मिलेगा</translation>
    </message>
    <message>
      <source>{on} is after today, {today}.</source>
      <translation>{on} आज, {today}, के बाद है।</translation>
    </message>
    <message>
      <source>{on} is before the books were opened, on {opened}.</source>
      <translation>{on} बही शुरू होने के दिन {opened} से पहले है।</translation>
    </message>
    <message>
      <source>{on} is before the credit's date, {credit_date}.</source>
      <translation>{on} क्रेडिट की तारीख़ {credit_date} से पहले है।</translation>
    </message>
    <message>
      <source>{on} is before the end of what the return is for, {last_day}.</source>
      <translation>{on} विवरणी की अवधि के अंत {last_day} से पहले है।</translation>
    </message>
    <message>
      <source>{on} is before the invoice's date, {invoice_date}.</source>
      <translation>{on} इनवॉइस की तारीख़ {invoice_date} से पहले है।</translation>
    </message>
    <message>
      <source>{on} is before the note's date, {note_date}.</source>
      <translation>{on} नोट की तारीख़ {note_date} से पहले है।</translation>
    </message>
    <message>
      <source>{on} is before the original's date, {original}.</source>
      <translation>{on} मूल की तारीख़ {original} से पहले है।</translation>
    </message>
    <message>
      <source>{on} is before the plan's start on {start}.</source>
      <translation>{on} प्लान शुरू होने के दिन {start} से पहले है।</translation>
    </message>
    <message>
      <source>{on} is before the receipt's date, {payment_date}.</source>
      <translation>{on} रसीद की तारीख़ {payment_date} से पहले है।</translation>
    </message>
    <message>
      <source>{paise} paise</source>
      <translation>{paise} पैसे</translation>
    </message>
    <message>
      <source>{part} missing</source>
      <translation>{part} नहीं है</translation>
    </message>
    <message>
      <source>{part} not yet</source>
      <translation>{part} अभी नहीं</translation>
    </message>
    <message>
      <source>{part} posted</source>
      <translation>{part} पोस्ट हुआ</translation>
    </message>
    <message>
      <source>{path} beside these books cannot be read as the head of their edit log: {detail}.</source>
      <translation>बही के साथ की {path} उसके संपादन लॉग के शीर्ष के रूप में नहीं पढ़ी जा सकती: {detail}।</translation>
    </message>
    <message>
      <source>{path} does not open with this passphrase: either it is another one, or the file is not a clinic's books.</source>
      <translation>{path} इस पासफ़्रेज़ से नहीं खुलती: या तो दूसरा है, या फ़ाइल किसी क्लिनिक की बही नहीं।</translation>
    </message>
    <message>
      <source>{path} has no manifest beside it, so nothing vouches for it.</source>
      <translation>{path} के साथ सूची नहीं है, इसलिए कोई पुष्टि नहीं।</translation>
    </message>
    <message>
      <source>{path} is damaged: {detail}.</source>
      <translation>{path} ख़राब है: {detail}।</translation>
    </message>
    <message>
      <source>{path} is either encrypted, or not a clinic's books: nobody can tell without the passphrase.</source>
      <translation>{path} या तो एन्क्रिप्ट है, या किसी क्लिनिक की बही नहीं: बिना पासफ़्रेज़ कोई नहीं बता सकता।</translation>
    </message>
    <message>
      <source>{path} is encrypted already.</source>
      <translation>{path} पहले से एन्क्रिप्ट है।</translation>
    </message>
    <message>
      <source>{path} is not a backup's manifest: {detail}.</source>
      <translation>{path} बैकअप की सूची नहीं है: {detail}।</translation>
    </message>
    <message>
      <source>{path} is not a clinic's books.</source>
      <translation>{path} किसी क्लिनिक की बही नहीं है।</translation>
    </message>
    <message>
      <source>{path} is not encrypted.</source>
      <translation>{path} एन्क्रिप्ट नहीं है।</translation>
    </message>
    <message>
      <source>{path} is not made as this program makes its books: {found}. Another program has changed it.</source>
      <translation>{path} वैसी नहीं बनी जैसी यह प्रोग्राम बही बनाता है: {found}। किसी और प्रोग्राम ने इसे बदला है।</translation>
    </message>
    <message>
      <source>{path} is not the file that its manifest vouches for: {detail}.</source>
      <translation>{path} वह फ़ाइल नहीं जिसकी पुष्टि उसकी सूची करती है: {detail}।</translation>
    </message>
    <message>
      <source>{path} is {kind}, not a file with a clinic's books.</source>
      <translation>{path} {kind} है, क्लिनिक की बही वाली फ़ाइल नहीं।</translation>
    </message>
    <message>
      <source>{path} was written by a newer version of this program (schema {found}, this is {known}).</source>
      <translation>{path} इस प्रोग्राम के नए संस्करण ने लिखी (स्कीमा {found}, यह {known})।</translation>
    </message>
    <message>
      <source>{path} was written by an older version of this program.</source>
      <translation>{path} इस प्रोग्राम के पुराने संस्करण ने लिखी।</translation>
    </message>
    <message>
      <source>{patient} goes on owing {due}; nothing is posted.</source>
      <translation>{patient} पर {due} देय बना रहेगा; कुछ पोस्ट नहीं होगा।</translation>
    </message>
    <message>
      <source>{patient} owes {amount} less: before {before}, after {after} on this invoice.</source>
      <translation>{patient} पर {amount} कम देय: इस इनवॉइस पर पहले {before}, बाद में {after}।</translation>
    </message>
    <message>
      <source>{plan} discontinued</source>
      <translation>{plan} बंद किया गया</translation>
    </message>
    <message>
      <source>{plan} discontinued, {note} posted</source>
      <translation>{plan} बंद किया गया, {note} पोस्ट हुआ</translation>
    </message>
    <message>
      <source>{plan} discontinued, {note} posted, paid back by {refunds}</source>
      <translation>{plan} बंद किया गया, {note} पोस्ट हुआ, {refunds} से वापस किया गया</translation>
    </message>
    <message>
      <source>{plan} expired</source>
      <translation>{plan} की अवधि समाप्त</translation>
    </message>
    <message>
      <source>{plan} expired, {amount} earned</source>
      <translation>{plan} की अवधि समाप्त, {amount} आय हुई</translation>
    </message>
    <message>
      <source>{plan} has sessions to deliver: discontinue it instead</source>
      <translation>{plan} के सत्र बाकी हैं: इसके बदले प्लान बंद करें</translation>
    </message>
    <message>
      <source>{plan} is active again</source>
      <translation>{plan} फिर सक्रिय है</translation>
    </message>
    <message>
      <source>{plan} reinstated</source>
      <translation>{plan} बहाल हुआ</translation>
    </message>
    <message>
      <source>{plan} resumed</source>
      <translation>{plan} फिर शुरू हुआ</translation>
    </message>
    <message>
      <source>{plan} resumed, it expires on {day}</source>
      <translation>{plan} फिर शुरू हुआ, अवधि {day} को समाप्त होगी</translation>
    </message>
    <message>
      <source>{plan} sold, {invoice} posted</source>
      <translation>{plan} बिका, {invoice} पोस्ट हुआ</translation>
    </message>
    <message>
      <source>{plan} sold: {invoice} posted, nothing credited</source>
      <translation>{plan} बिका: {invoice} पोस्ट हुआ, कोई क्रेडिट नहीं</translation>
    </message>
    <message>
      <source>{plan} sold: {note} and {invoice} posted</source>
      <translation>{plan} बिका: {note} और {invoice} पोस्ट हुए</translation>
    </message>
    <message>
      <source>{plan} suspended</source>
      <translation>{plan} रोका गया</translation>
    </message>
    <message>
      <source>{plan}, {package}, is active again; {count} cancelled sessions are scheduled again.</source>
      <translation>{plan}, {package}, फिर सक्रिय होगा; {count} रद्द सत्र फिर निर्धारित होंगे।</translation>
    </message>
    <message>
      <source>{policy}, agreed</source>
      <translation>{policy}, तय</translation>
    </message>
    <message>
      <source>{policy}, agreed at sale</source>
      <translation>{policy}, बिक्री पर तय</translation>
    </message>
    <message>
      <source>{policy}, less a fee of {fee}</source>
      <translation>{policy}, {fee} शुल्क घटाकर</translation>
    </message>
    <message>
      <source>{policy}: credit {credit}, refund {refund}, due {due}</source>
      <translation>{policy}: क्रेडिट {credit}, रिफ़ंड {refund}, बकाया {due}</translation>
    </message>
    <message>
      <source>{policy}: more than the invoice has left</source>
      <translation>{policy}: इनवॉइस में जितना बचा है उससे अधिक</translation>
    </message>
    <message>
      <source>{posted} posted, {drafts} drafts</source>
      <translation>{posted} पोस्ट, {drafts} मसौदे</translation>
    </message>
    <message>
      <source>{price} less {discount}</source>
      <translation>{price}, {discount} घटाकर</translation>
    </message>
    <message>
      <source>{rate} GST, {tax} of the value</source>
      <translation>{rate} GST, मूल्य का {tax}</translation>
    </message>
    <message>
      <source>{rate} included</source>
      <translation>{rate} शामिल</translation>
    </message>
    <message>
      <source>{rate} on top</source>
      <translation>{rate} अलग से</translation>
    </message>
    <message>
      <source>{receipts} posted</source>
      <translation>{receipts} पोस्ट हुईं</translation>
    </message>
    <message>
      <source>{receipts} posted: {amount} received</source>
      <translation>{receipts} पोस्ट हुईं: {amount} मिले</translation>
    </message>
    <message>
      <source>{receipt} bounced: {amount} is owed again</source>
      <translation>{receipt} बाउंस हुई: {amount} फिर देय</translation>
    </message>
    <message>
      <source>{receipt} posted: advance received</source>
      <translation>{receipt} पोस्ट हुई: अग्रिम मिला</translation>
    </message>
    <message>
      <source>{receipt} posted: {amount} received</source>
      <translation>{receipt} पोस्ट हुई: {amount} मिले</translation>
    </message>
    <message>
      <source>{receipt} reversed: {amount} is owed again</source>
      <translation>{receipt} उलटी गई: {amount} फिर देय</translation>
    </message>
    <message>
      <source>{records} selected</source>
      <translation>{records} चुने गए</translation>
    </message>
    <message>
      <source>{refused} of {count} lines are not understood</source>
      <translation>{count} में से {refused} पंक्तियाँ समझ में नहीं आईं</translation>
    </message>
    <message>
      <source>{role} has entries on the account {code}, which are compared with the documents.</source>
      <translation>{role} की प्रविष्टियाँ खाता {code} में हैं, जिनका दस्तावेज़ों से मिलान होता है।</translation>
    </message>
    <message>
      <source>{role} is mapped to {account} now</source>
      <translation>{role} अब {account} से जुड़ी है</translation>
    </message>
    <message>
      <source>{role} mapped</source>
      <translation>{role} जुड़ी</translation>
    </message>
    <message>
      <source>{rows}, {grouping}</source>
      <translation>{rows}, {grouping}</translation>
    </message>
    <message>
      <source>{series} note</source>
      <translation>{series} नोट</translation>
    </message>
    <message>
      <source>{sessions} sessions, plan {plan}</source>
      <translation>{sessions} सत्र, प्लान {plan}</translation>
    </message>
    <message>
      <source>{size} %</source>
      <translation>{size} %</translation>
    </message>
    <message>
      <source>{size} MB</source>
      <translation>{size} MB</translation>
    </message>
    <message>
      <source>{step}: done</source>
      <translation>{step}: हुआ</translation>
    </message>
    <message>
      <source>{taxable} and {tax} tax</source>
      <translation>{taxable} और {tax} कर</translation>
    </message>
    <message>
      <source>{tax} on the fee</source>
      <translation>शुल्क पर {tax}</translation>
    </message>
    <message>
      <source>{text!r} is not an amount.</source>
      <translation>{text!r} राशि नहीं है।</translation>
    </message>
    <message>
      <source>{title} as they are shown</source>
      <translation>{title}, जैसे दिख रहे हैं</translation>
    </message>
    <message>
      <source>{used} of {total} sessions</source>
      <translation>{total} में से {used} सत्र</translation>
    </message>
    <message>
      <source>{value} and {tax} GST at {rate}</source>
      <translation>{value} और {rate} पर {tax} GST</translation>
    </message>
    <message>
      <source>{view} - Clinic books</source>
      <translation>{view} - क्लिनिक बही</translation>
    </message>
    <message>
      <source>{view} - Clinic books, demo</source>
      <translation>{view} - क्लिनिक बही, डेमो</translation>
    </message>
    <message>
      <source>{what} is filed</source>
      <translation>{what} भरी गई</translation>
    </message>
    <message>
      <source>{what} is not in the books any more.</source>
      <translation>{what} अब बही में नहीं है।</translation>
    </message>
    <message>
      <source>{what} is there already.</source>
      <translation>{what} पहले से है।</translation>
    </message>
    <message>
      <source>{what} was changed meanwhile.</source>
      <translation>{what} इस बीच बदल गया।</translation>
    </message>
    <message>
      <source>{what} was not filed</source>
      <translation>{what} नहीं भरी गई</translation>
    </message>
    <message>
      <source>{what}.</source>
      <translation>{what}।</translation>
    </message>
    <message>
      <source>{what}: this cannot be dropped here.</source>
      <translation>{what}: इसे यहाँ नहीं छोड़ा जा सकता।</translation>
    </message>
    <message>
      <source>{which}Install it with: pip install 'clinic-books[encrypted]'</source>
      <translation>{which}इससे लगाएँ: pip install 'clinic-books[encrypted]'</translation>
    </message>
    <message>
      <source>{who} agreed on {day}: {how}</source>
      <translation>{who} ने {day} को सहमति दी: {how}</translation>
    </message>
    <message>
      <source>{who} asks for {amount}, by {mode}.</source>
      <translation>{who} ने {mode} से {amount} माँगे।</translation>
    </message>
    <message>
      <source>₹{amount}</source>
      <translation>₹{amount}</translation>
    </message>
    <message>
      <source>₹{amount} is kept for the patient: it can still be paid back.</source>
      <translation>मरीज़ के ₹{amount} रखे हैं: वे अब भी वापस दिए जा सकते हैं।</translation>
    </message>
    <message>
      <source>₹{amount} is still due: payments are taken as before.</source>
      <translation>₹{amount} अब भी देय हैं: भुगतान पहले की तरह लिए जाते हैं।</translation>
    </message>
    <message>
      <source>₹{amount} is to be waived</source>
      <translation>₹{amount} माफ़ होने हैं</translation>
    </message>
    <message>
      <source>₹{amount} is to be written off</source>
      <translation>₹{amount} बट्टे खाते में जाने हैं</translation>
    </message>
    <message>
      <source>₹{amount} is waived.</source>
      <translation>₹{amount} माफ़ होंगे।</translation>
    </message>
    <message>
      <source>₹{amount} is written off, an expense.</source>
      <translation>₹{amount} बट्टे खाते में जाएँगे, यह व्यय है।</translation>
    </message>
    <message>
      <source>₹{amount} over</source>
      <translation>₹{amount} अधिक</translation>
    </message>
    <message>
      <source>₹{amount} short</source>
      <translation>₹{amount} कम</translation>
    </message>
    <message>
      <source>₹{amount} so far</source>
      <translation>अब तक ₹{amount}</translation>
    </message>
  </context>
</TS>
