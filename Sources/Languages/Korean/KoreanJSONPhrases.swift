extension KoreanPhrases {
  /// What is wrong with a JSON text.
  static let jSON = #"""
    a plain space
    보통의 빈칸

    the end of the file
    파일의 끝

    the invisible character U+{}{}
    보이지 않는 문자 U+{0}{1}

    text in {} quotes
    {0} 따옴표로 둘러싼 글

    leave out the plus sign
    더하기 부호를 빼십시오

    write a 0 before the point
    소수점 앞에 0을 쓰십시오

    put text in double quotes
    글은 큰따옴표로 둘러싸십시오

    leave out the leading zeros, or quote a code
    앞의 0을 빼거나, 코드라면 따옴표로 둘러싸십시오

    write a digit behind the point
    소수점 뒤에 숫자를 쓰십시오

    write the exponent's digits
    지수의 숫자를 쓰십시오

    write the digits without separators
    구분 기호 없이 숫자만 쓰십시오

    write the number in decimal
    십진수로 쓰십시오

    a value or ']'
    값 또는 ']'

    a key or '}'
    키 또는 '}'

    ':' after the key
    키 다음의 ':'

    a key in double quotes
    큰따옴표로 둘러싼 키

    the key {}
    키 {0}

    there is no JSON value in this file
    이 파일에는 JSON 값이 없습니다

    the file is encoded as {}, not as UTF-8
    파일의 인코딩이 UTF-8이 아니라 {0}입니다

    byte {} is not valid UTF-8 here
    {0}번째 바이트가 올바른 UTF-8이 아닙니다

    '{}' is not a JSON value
    '{0}'{은/는} JSON 값이 아닙니다

    '{}' is not a number that JSON can hold
    '{0}'{은/는} JSON에 담을 수 있는 수가 아닙니다

    the number {} is too large
    수 {0}{이/가} 너무 큽니다

    the number {} is too close to zero
    수 {0}{이/가} 0에 너무 가깝습니다

    '{}' is not how JSON spells a number
    '{0}'{은/는} JSON이 수를 적는 방식이 아닙니다

    the string has no closing quote
    문자열을 닫는 따옴표가 없습니다

    {} must stand in double quotes
    {0}{은/는} 큰따옴표로 둘러싸야 합니다

    the control character {} must be escaped in a string
    제어 문자 {0}{은/는} 문자열 안에서 이스케이프해야 합니다

    '{}' is not an escape that JSON knows
    '{0}'{은/는} JSON이 아는 이스케이프가 아닙니다

    '{}' is half of a surrogate pair
    '{0}'{은/는} 서로게이트 쌍의 절반입니다

    the comment has no end
    주석이 끝나지 않습니다

    the key '{}' stands twice in this object; first in line {}, column {}
    키 '{0}'{이/가} 이 객체에 두 번 있습니다. 처음은 {1}번째 줄 {2}번째 칸입니다

    more than {} arrays and objects inside one another
    배열과 객체가 {0}겹 넘게 겹쳐 있습니다

    this '{}' is never closed
    이 '{0}'{이/가} 닫히지 않았습니다

    expected the end of the file, found {}
    파일이 끝나야 하는데 {0}{이/가} 있습니다

    save the file as UTF-8
    파일을 UTF-8로 저장하십시오

    save the file as UTF-8; it may be Latin-1, Windows-1252 or CP949
    파일을 UTF-8로 저장하십시오. 지금은 Latin-1이나 Windows-1252나 CP949일 수 있습니다

    write a finite number, or leave the key out
    유한한 수를 쓰거나 키를 빼십시오

    the greatest number is 1.7976931348623157e308
    가장 큰 수는 1.7976931348623157e308입니다

    the smallest positive number is 5e-324; write 0 for zero
    가장 작은 양수는 5e-324입니다. 0이라면 0을 쓰십시오

    a string ends with '"' on the line on which it begins
    문자열은 시작한 줄에서 '"'로 끝나야 합니다

    a backslash itself is written \\
    백슬래시 자체는 \\로 씁니다

    write both halves, or the character itself
    두 절반을 다 쓰거나 문자 자체를 쓰십시오

    close it with '*/'
    '*/'로 닫으십시오

    keep one of the two
    둘 가운데 하나만 남기십시오

    an array
    배열

    an object
    객체

    expected {}, found {}
    {0}{이/가} 있어야 하는데 {1}{이/가} 있습니다

    expected {}
    {0}{이/가} 있어야 합니다

    '//' before a comment
    주석 앞의 '//'

    line {#}, column {#}: {}
    {0}번째 줄 {1}번째 칸: {2}
    """#
}
