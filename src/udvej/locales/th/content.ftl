### The frame around the pages of text. The text itself lies in content.

content-ask = ถามเรื่องนี้ก่อนลงมือทำ
content-past = หน้านี้ควรได้รับการทบทวนภายใน { $day } บางอย่างอาจเปลี่ยนไปแล้ว
content-sources = แหล่งที่มา
content-source = แหล่งที่มา
content-back = กลับไปที่ข้อความจากแหล่งที่มา { $number }
content-written = เขียนเมื่อ { $day }
content-unchecked = ยังไม่มีใครของเราเทียบหน้านี้กับแหล่งที่มา
content-all-checked = เราเทียบหน้านี้กับแหล่งที่มาแล้ว
content-dated = จาก { $day }
content-undated = ไม่ระบุวันที่
content-certainty-authority = อ่านจากหน่วยงานรัฐหรือหน่วยงานนั้นเอง
content-certainty-second-hand = อ่านจากคนอื่นที่เขียนเรื่องนี้
content-certainty-old = เก่ากว่าห้าปี หรืออ่านโดยอ้อม
content-certainty-unchecked = ยังไม่ได้อ่านจากที่ใด
content-checked = ตรวจโดย { $name } { $day }
content-signed = อนุมัติโดย { $name } { $day }
content-unsigned = ไม่มีทนายความอนุมัติหน้านี้
content-some-signed = ทนายความอนุมัติเฉพาะสิ่งที่บอกไว้ข้างแหล่งที่มา
